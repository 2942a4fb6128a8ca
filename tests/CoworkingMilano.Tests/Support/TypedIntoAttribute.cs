using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace CoworkingMilano.Tests.Support;

/// <summary>Says of a table of field × wrong value → sentence into which form its rows are typed: <c>[TypedInto&lt;CallForm&gt;]</c> on the theory. By it is known what no row of any table tries.</summary>
/// <param name="form">One with a validator.</param>
/// <param name="question">The one of a table that is about one alone; else each row names it.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract class TypedIntoAttribute(Type form, string? question) : Attribute
{
    public Type Form => form;

    public string? Field => question;

    /// <summary>In a table of several forms, the page of this one as its rows name it.</summary>
    public string? Page { get; init; }
}

/// <inheritdoc/>
public sealed class TypedIntoAttribute<TForm>(string? question = null) : TypedIntoAttribute(typeof(TForm), question);

/// <summary>A row of a table: this form says this sentence beside this field.</summary>
/// <param name="Form">Typed into.</param>
/// <param name="Field">As the control is named.</param>
/// <param name="Sentence">What is expected.</param>
/// <param name="Table">The theory.</param>
public sealed record TypedRow(Type Form, string Field, string Sentence, MethodInfo Table)
{
    /// <summary>Of every table of these tests.</summary>
    public static async Task<IReadOnlyList<TypedRow>> All()
    {
        List<TypedRow> rows = [];
        foreach (var table in typeof(TypedRow).Assembly.GetTypes().SelectMany(t => t.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)))
        {
            var names = table.GetParameters().Select(p => p.Name!).ToList();
            foreach (var into in table.GetCustomAttributes<TypedIntoAttribute>())
            {
                rows.AddRange((await Data(table)).Where(row => into.Page is null || Equals(row[names.IndexOf("page")], into.Page))
                    .Select(row => new TypedRow(into.Form, into.Field ?? (string)row[names.IndexOf("field")]!, (string)row[names.IndexOf("sentence")]!, table)));
            }
        }

        return rows;
    }

    private static async Task<IReadOnlyList<object?[]>> Data(MethodInfo table)
    {
        await using var toDispose = new DisposalTracker();
        List<object?[]> rows = [];
        foreach (var source in table.GetCustomAttributes().OfType<IDataAttribute>())
        {
            if (source is ITypeAwareDataAttribute member)
            {
                member.MemberType ??= table.DeclaringType;
            }

            rows.AddRange((await source.GetData(table, toDispose)).Select(row => row.GetData()));
        }

        return rows;
    }
}
