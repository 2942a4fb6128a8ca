using System.Collections;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoworkingMilano.Web.Infrastructure;

public static class PartialForms
{
    /// <summary>The saved form with every right answer of the typed one: where the model state knows an error, what was saved stays. Forms within a list are gone through one by one.</summary>
    public static TForm RightAnswers<TForm>(this ModelStateDictionary state, TForm typed, TForm saved) where TForm : class
    {
        state.CopyRight(typed, saved, "");
        return saved;
    }

    /// <summary>Something under this name is wrong.</summary>
    public static bool HasErrorWithin(this ModelStateDictionary state, string name) => state.FindKeysWithPrefix(name).Any(entry => entry.Value!.Errors.Count > 0);

    /// <summary>Forgets what was typed under this name: it is kept, and its question stands blank again.</summary>
    public static void ClearPrefix(this ModelStateDictionary state, string name)
    {
        foreach (var (key, _) in state.FindKeysWithPrefix(name).ToList())
        {
            state.Remove(key);
        }
    }

    private static void CopyRight(this ModelStateDictionary state, object typed, object saved, string prefix)
    {
        foreach (var property in typed.GetType().GetProperties().Where(p => p.SetMethod is { IsPublic: true }))
        {
            var name = prefix + property.Name;
            if (!state.HasErrorWithin(name))
            {
                property.SetValue(saved, property.GetValue(typed));
            }
            else if (property.GetValue(typed) is IList typedForms && property.GetValue(saved) is IList savedForms && typedForms.Count == savedForms.Count && !state.HasErrorAt(name))
            {
                for (var i = 0; i < typedForms.Count; i++)
                {
                    state.CopyRight(typedForms[i]!, savedForms[i]!, $"{name}[{i}].");
                }
            }
        }
    }

    private static bool HasErrorAt(this ModelStateDictionary state, string name) => state.TryGetValue(name, out var entry) && entry.Errors.Count > 0;
}
