using System.Text;

namespace CoworkingMilano.Tests.Support;

/// <summary>Reads a CSV back, cell by cell, as RFC 4180 says.</summary>
public static class CsvText
{
    public static List<string[]> Read(string text, char separator)
    {
        List<string[]> rows = [];
        List<string> row = [];
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when isQuoted && i + 1 < text.Length && text[i + 1] == '"':
                    cell.Append(text[++i]);
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case var end when !isQuoted && (end == separator || end == '\n'):
                    row.Add(cell.ToString());
                    cell.Clear();
                    if (end == '\n')
                    {
                        rows.Add([.. row]);
                        row.Clear();
                    }

                    break;
                case '\r' when !isQuoted:
                    break;
                default:
                    cell.Append(text[i]);
                    break;
            }
        }

        Assert.True(row.Count == 0 && cell.Length == 0 && !isQuoted, "the last line has no end");
        Assert.Single(rows.Select(r => r.Length).Distinct());
        return rows;
    }

    /// <summary>The rows of a downloaded table, the heading first.</summary>
    public static async Task<List<string[]>> Csv(this HttpClient client, string path, char separator)
    {
        var response = await client.GetAsync(path);
        response.EnsureSuccessStatusCode();
        Assert.Equal("text/csv; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        return Read(Encoding.UTF8.GetString(bytes[3..]), separator);
    }
}
