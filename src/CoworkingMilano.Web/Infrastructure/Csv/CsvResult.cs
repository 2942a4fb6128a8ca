using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CoworkingMilano.Web.Infrastructure.Csv;

/// <summary>A table to download, written row by row as it is read: it never stands whole in memory.</summary>
/// <param name="fileName">As the browser saves it: <c>numeri.csv</c>.</param>
/// <param name="dialect">Who will read it.</param>
/// <param name="columns">The first line.</param>
/// <param name="rows">Numbers, days and instants are written as such; every other value as text.</param>
public sealed class CsvResult(string fileName, CsvDialect dialect, IReadOnlyList<string> columns, IAsyncEnumerable<IReadOnlyList<object?>> rows) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = fileName }.ToString();
        // With the mark, or a spreadsheet takes the accents for something else.
        await using var text = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await text.WriteAsync(dialect.Line(columns));
        await foreach (var row in rows.WithCancellation(context.HttpContext.RequestAborted))
        {
            await text.WriteAsync(dialect.Line(row));
        }
    }
}
