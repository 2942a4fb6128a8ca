namespace CoworkingMilano.Tests.Support;

/// <summary>The pages of docs/, for the tests that keep them true, and where the repository stands.</summary>
public static class Handbook
{
    /// <summary>The lines of the diagrams of a page, each diagram without its first line, which only names its kind.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Diagrams(string page) =>
        [.. Page(page).Split("```mermaid\n").Skip(1).Select(part => part.Split("```")[0].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[1..])];

    public static string Page(string page) => File.ReadAllText(Path.Combine(Root, "docs", page)).ReplaceLineEndings("\n");

    public static string Folder(string name) => Path.Combine(Root, name);

    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "CoworkingMilano.sln")))
            {
                folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
            }

            return folder.FullName;
        }
    }
}
