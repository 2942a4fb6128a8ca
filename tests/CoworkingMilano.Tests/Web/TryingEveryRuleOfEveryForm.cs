using System.Reflection;
using System.Text.RegularExpressions;
using CoworkingMilano.Tests.Support;
using FluentValidation;
using FluentValidation.Internal;
using FluentValidation.Validators;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;

namespace CoworkingMilano.Tests.Web;

/// <summary>
/// No form without a table of wrong answers, no rule without a row: whatever a validator may say, some row of some table (each marked with <see cref="TypedIntoAttribute{TForm}"/>) types what it is said of and expects
/// its very words. A sentence that depends on what was typed is owed a row of its own beside that field; a question that is not answered in words is owed one that no form can even read.
/// </summary>
public sealed partial class TryingEveryRuleOfEveryForm(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly Dictionary<Type, Type> Validators = typeof(Program).Assembly.GetTypes()
        .Where(t => t.BaseType is { IsGenericType: true } b && b.GetGenericTypeDefinition() == typeof(AbstractValidator<>)).ToDictionary(t => t.BaseType!.GenericTypeArguments[0]);

    [Fact]
    public async Task Some_row_expects_every_sentence()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var rows = (await TypedRow.All()).ToLookup(r => r.Form);

        var missing = Forms(scope.ServiceProvider).SelectMany(form => rows[form].Any() ? MissingIn(form, [.. rows[form]], scope.ServiceProvider) : [$"{form.FullName}: no table is typed into it"]).ToList();

        Assert.True(missing.Count == 0, string.Join('\n', [$"{missing.Count} things no row tries:", .. missing]));
    }

    /// <summary>Those that a page shows; what is only ever a part of another form is tried there.</summary>
    private static List<Type> Forms(IServiceProvider services)
    {
        var parts = Validators.Keys.SelectMany(form => Rules(form, services)).Select(r => r.Part).OfType<Type>().ToHashSet();
        var asked = typeof(Program).Assembly.GetTypes().Where(typeof(ControllerBase).IsAssignableFrom).SelectMany(c => c.GetMethods()).SelectMany(a => a.GetParameters()).Select(p => p.ParameterType).ToHashSet();
        return [.. Validators.Keys.Where(form => !parts.Contains(form) || asked.Contains(form)).OrderBy(form => form.FullName, StringComparer.Ordinal)];
    }

    private static IEnumerable<string> MissingIn(Type form, IReadOnlyList<TypedRow> rows, IServiceProvider services)
    {
        var rules = Rules(form, services).Where(r => r.Part is null).ToList();
        IEnumerable<string> missing =
        [
            .. rules.Where(r => r.Sentence is not null && !rows.Any(row => IsOf(row, r.Field) && row.Sentence == r.Sentence)).Select(r => $"{r.Field}: «{r.Sentence}»"),
            .. MissingOfComputed(rules, rows),
            .. FilesOf(form).Where(q => !rows.Any(row => IsOf(row, q) && row.Table.DeclaringType == typeof(SendingWrongFiles))).Select(q => $"{q}: the files that {nameof(SendingWrongFiles)} sends"),
            .. Questions(form).Where(q => !rows.Any(row => IsOf(row, q) && IsUnreadable(row))).Select(q => $"{q}: what cannot be read as its kind of answer"),
        ];
        return missing.Distinct().Select(what => $"{form.FullName}, {what}");
    }

    /// <summary>As many sentences beside a field as it has rules that make theirs of what was typed. A rule on the form as a whole says its own beside any field that has none of these.</summary>
    private static IEnumerable<string> MissingOfComputed(IReadOnlyList<Saying> rules, IReadOnlyList<TypedRow> rows)
    {
        var said = rules.Select(r => r.Sentence).OfType<string>().ToHashSet();
        var others = rows.Where(row => !said.Contains(row.Sentence) && !IsUnreadable(row)).ToList();
        var computed = rules.Where(r => r.Sentence is null).CountBy(r => r.Field).ToDictionary();
        return
            from rule in computed
            let tried = others.Where(row => rule.Key.Length > 0 ? IsOf(row, rule.Key) : !computed.Keys.Any(field => field.Length > 0 && IsOf(row, field))).Select(row => row.Sentence).Distinct().Count()
            where tried < rule.Value
            select $"{rule.Key}: {rule.Value - tried} more whose words depend on what was typed";
    }

    /// <summary>Each rule beside the field it is said of, those of a form's parts among them.</summary>
    private static IEnumerable<Saying> Rules(Type form, IServiceProvider services, string prefix = "")
    {
        var validator = (IEnumerable<IValidationRule>)ActivatorUtilities.CreateInstance(services, Validators[form]);
        foreach (var rule in validator)
        {
            var field = $"{prefix}{Indexless(rule.PropertyName ?? "")}{(IsOfEach(rule) ? "[]" : "")}";
            foreach (var component in rule.Components)
            {
                if (component.Validator is IChildValidatorAdaptor { ValidatorType: { } part })
                {
                    yield return new(field, null) { Part = part.BaseType!.GenericTypeArguments[0] };
                    foreach (var inner in Rules(part.BaseType.GenericTypeArguments[0], services, $"{field}."))
                    {
                        yield return inner;
                    }
                }
                else
                {
                    yield return new(field, WordsOf(component));
                }
            }
        }
    }

    /// <summary>Null when they are made of what was typed.</summary>
    private static string? WordsOf(IRuleComponent component)
    {
        try
        {
            var words = component.GetUnformattedErrorMessage();
            return component.Validator.Name is "PredicateValidator" or "AsyncPredicateValidator" && words == component.Validator.GetDefaultMessageTemplate(component.ErrorCode) ? null : words;
        }
        catch (NullReferenceException)
        {
            return null;
        }
    }

    private static bool IsOfEach(IValidationRule rule) => rule.GetType().GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICollectionRule<,>));

    /// <summary>Those answered by a day, a number or a choice, which may be left out: their property can be null. What can never be is hidden in the page, and nobody types it.</summary>
    private static IEnumerable<string> Questions(Type form, string prefix = "")
    {
        foreach (var property in form.GetProperties().Where(p => p.SetMethod is { IsPublic: true } && p.GetCustomAttribute<BindNeverAttribute>() is null))
        {
            var name = prefix + (property.GetCustomAttributes().OfType<IModelNameProvider>().FirstOrDefault()?.Name ?? property.Name);
            var element = property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(List<>) ? property.PropertyType.GenericTypeArguments[0] : null;
            IEnumerable<string> found = Nullable.GetUnderlyingType(property.PropertyType) is not null ? [name]
                : Validators.ContainsKey(property.PropertyType) ? Questions(property.PropertyType, $"{name}.")
                : element is not null && Validators.ContainsKey(element) ? Questions(element, $"{name}[].")
                : [];
            foreach (var question in found)
            {
                yield return question;
            }
        }
    }

    /// <summary>The questions that take a file; its smaller copies come by themselves.</summary>
    private static IEnumerable<string> FilesOf(Type form) =>
        form.GetProperties().Where(p => p.Name != "Smaller" && (p.PropertyType == typeof(IFormFile) || typeof(IEnumerable<IFormFile>).IsAssignableFrom(p.PropertyType))).Select(p => p.Name);

    /// <summary>Where several forms share a page, each has its fields under a name of its own.</summary>
    private static bool IsOf(TypedRow row, string field) =>
        Indexless(row.Field) == field || Indexless(row.Field).EndsWith($".{field}", StringComparison.Ordinal);

    private static bool IsUnreadable(TypedRow row) => row.Sentence.EndsWith("» non è un valore valido", StringComparison.Ordinal) || row.Sentence == "Scrivi un numero, per esempio 250,00";

    private static string Indexless(string field) => Index().Replace(field, "[]");

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index();

    /// <param name="Field">Beside which it is said, places left out.</param>
    /// <param name="Sentence">Null when its words depend on what was typed.</param>
    private sealed record Saying(string Field, string? Sentence)
    {
        /// <summary>A part of the form with rules of its own.</summary>
        public Type? Part { get; init; }
    }
}
