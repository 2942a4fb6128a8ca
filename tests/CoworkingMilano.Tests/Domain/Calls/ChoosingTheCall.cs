using System.Globalization;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Domain.Calls;

public sealed class ChoosingTheCall : IDisposable
{
    private readonly TestDatabase _database = TestDatabase.Create();

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData("2025-12-31", null, null)]
    [InlineData("2026-01-01", "primo", "primo")]
    [InlineData("2026-03-31", "primo", "primo")]
    [InlineData("2026-04-01", null, "primo")]
    [InlineData("2026-06-01", "secondo", "secondo")]
    [InlineData("2026-09-01", "terzo", "terzo")]
    [InlineData("2026-10-01", "secondo", "secondo")]
    public async Task Takes_the_newest_that_is_open_else_the_last_that_was(string today, string? open, string? latest)
    {
        var day = DateOnly.Parse(today, CultureInfo.InvariantCulture);
        Call[] calls = [Call("primo", new(2026, 1, 1), new(2026, 3, 31)), Call("secondo", new(2026, 6, 1), null), Call("terzo", new(2026, 9, 1), new(2026, 9, 30))];
        await using var db = _database.Open();
        db.AddRange(calls);
        await db.SaveChangesAsync();

        Assert.Equal(open, calls.AsQueryable().OpenOn(day).FirstOrDefault()?.Code);
        Assert.Equal(open, await db.Calls.OpenOn(day).Select(c => c.Code).FirstOrDefaultAsync());
        Assert.Equal(calls.Where(c => c.IsOpenOn(day)).Select(c => c.Code).Order(), calls.AsQueryable().OpenOn(day).Select(c => c.Code).Order());
        Assert.Equal(latest, await db.Calls.LatestOn(day).Select(c => c.Code).FirstOrDefaultAsync());
    }

    private static Call Call(string code, DateOnly opensOn, DateOnly? closesOn)
    {
        var call = Call2013.Open(code, opensOn, Some.Clock);
        if (closesOn is { } lastDay)
        {
            call.Close(lastDay);
        }

        return call;
    }
}
