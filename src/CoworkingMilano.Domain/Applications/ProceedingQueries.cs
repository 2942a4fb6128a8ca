namespace CoworkingMilano.Domain.Applications;

public static class ProceedingQueries
{
    /// <summary>Keep in step with <see cref="Proceeding.IsOpen"/>.</summary>
    public static IQueryable<Proceeding> UnderWay(this IQueryable<Proceeding> proceedings) =>
        proceedings.Where(p => p.ArchivedAt == null && !p.Conclusions.Any(c => c.SignedAt != null));

    /// <summary>
    /// What waits for an act of this officer. Of who signs: every act that waits for a signature. Of who examines: what they opened, or whose case they have, once it was heard or its last day is near.
    /// Keep in step with <see cref="Proceeding.AwaitsSignature"/> and <see cref="Proceeding.IsHeardOn"/>.
    /// </summary>
    public static IQueryable<Proceeding> AwaitingActOf(this IQueryable<Proceeding> proceedings, string accountId, bool signs, bool examines, DateOnly today)
    {
        var silentSince = today.AddDays(-Proceeding.DaysToAnswer).BeginsAt;
        var nearSince = today.AddDays(Reminders.DaysBeforeDecision.Max() - Proceeding.TermDays + 1).BeginsAt;
        return proceedings.UnderWay().Where(p =>
            (signs && p.Conclusions.Any(c => c.SignedAt == null && c.SentBackAt == null))
            || (examines && (p.OpenedById == accountId || p.Application.CaseOfficerId == accountId)
                && !p.Conclusions.Any(c => c.SignedAt == null && c.SentBackAt == null)
                && (p.Ground == ProceedingGround.OwnRequest || p.Kind == ProceedingKind.Reinstatement || p.AnsweredAt != null || p.ReceivedAt < silentSince || p.OpenedAt < nearSince)));
    }

    public static IQueryable<Proceeding> Of(this IQueryable<Proceeding> proceedings, string reference, int number) =>
        proceedings.Where(p => p.Application.Reference == reference && p.Number == number);

    /// <summary>A document that came with the answer.</summary>
    public static IQueryable<ProceedingFile> Enclosed(this IQueryable<Proceeding> proceedings, int position) =>
        proceedings.SelectMany(p => p.Files).Where(f => f.Position == position);
}
