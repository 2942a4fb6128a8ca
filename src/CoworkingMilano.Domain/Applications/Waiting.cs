using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Questions;

namespace CoworkingMilano.Domain.Applications;

/// <summary>One thing that waits for an officer: a case to act on, a proceeding to conclude or to sign or, with neither, a question of the public.</summary>
public sealed record Waiting
{
    public Application? Case { get; init; }
    public Proceeding? Proceeding { get; init; }
}

public static class WaitingQueries
{
    private const int CasesShown = 10;

    /// <summary>All of them, on any day that can be thought of.</summary>
    private const int ProceedingsShown = 200;

    /// <summary>The first cases, all proceedings and all questions. The keys of each come by an index of their own, then what they stand for: one statement, whose rows have no order.</summary>
    public static IQueryable<Waiting> WaitingFor(this PortalDbContext db, string accountId, bool signs, bool examines, DateOnly today) =>
        db.CasesFor(accountId, signs, examines, today).Select(a => new { Case = (int?)a.Id, Proceeding = (int?)null })
            .Concat(db.ProceedingsFor(accountId, signs, examines, today).Select(p => new { Case = (int?)null, Proceeding = (int?)p.Id }))
            .Concat(db.Questions.Waiting().Select(q => new { Case = (int?)null, Proceeding = (int?)null }))
            .LeftJoin(db.Applications, key => key.Case, a => a.Id, (key, a) => new { key.Proceeding, Case = a })
            .LeftJoin(db.Proceedings, key => key.Proceeding, p => p.Id, (key, p) => new Waiting { Case = key.Case, Proceeding = p });

    /// <summary>What came back first, then what is due first.</summary>
    private static IQueryable<Application> CasesFor(this PortalDbContext db, string accountId, bool signs, bool examines, DateOnly today) =>
        ((signs, examines) switch
        {
            (true, true) => db.Applications.AwaitingActOrSignatureOf(accountId, today),
            (true, false) => db.Applications.AwaitingSignature(),
            _ => db.Applications.AwaitingActOf(accountId, today),
        })
        .OrderByDescending(a => a.Status == ApplicationStatus.UnderReview && a.Decisions.Any()).ThenBy(a => a.DueOn).ThenBy(a => a.Id).Take(CasesShown);

    /// <summary>What is to be signed first, then what is due first.</summary>
    private static IQueryable<Proceeding> ProceedingsFor(this PortalDbContext db, string accountId, bool signs, bool examines, DateOnly today) =>
        db.Proceedings.AwaitingActOf(accountId, signs, examines, today)
            .OrderByDescending(p => p.Conclusions.Any(c => c.SignedAt == null && c.SentBackAt == null)).ThenBy(p => p.OpenedAt).ThenBy(p => p.Id).Take(ProceedingsShown);
}
