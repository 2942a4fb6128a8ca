using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Data;

/// <summary>The query says of a draft's lists what the draft says when it holds them.</summary>
public sealed class AskingWhatDraftsLack : IDisposable
{
    private readonly TestDatabase _database = TestDatabase.Create();

    public void Dispose() => _database.Dispose();

    public static TheoryData<Application> Drafts
    {
        get
        {
            var answered = Some.DraftAccreditation();
            answered.DeclareService(Service(answered), false, null, Some.Clock);
            var described = Some.DraftAccreditation();
            described.DeclareService(Service(described), null, "Fibra", Some.Clock);
            var undescribed = Some.DraftAccreditation();
            undescribed.DeclareService(Service(undescribed), true, null, Some.Clock);
            var revised = Some.DraftAccreditation();
            revised.Call.Declare(ApplicationKind.Accreditation, "privacy", "Ho letto la nuova informativa.");
            var without = Some.DraftVoucher();
            without.Detach(without.Attachments[0], Some.Clock);
            var known = Some.DraftVoucher();
            known.Detach(known.DocumentOf(known.Call.Documents.Single(d => d.IsReplacedByDigitalIdentity))!, Some.Clock);
            known.RecogniseAuthor(CoworkingMilano.Domain.Accounts.Identification.Spid);
            return [known, Some.StartedAccreditation(), Some.DraftAccreditation(), answered, described, undescribed, revised, Some.DraftVoucher(), without];
        }
    }

    [Theory, MemberData(nameof(Drafts), DisableDiscoveryEnumeration = true)]
    public async Task Agrees_with_the_draft(Application draft)
    {
        await _database.Save([.. Some.Everybody, draft]);
        await using var db = _database.Open();

        var gaps = await db.Applications.Where(a => a.Reference == draft.Reference).Gaps(draft.IdentifiedBy).SingleAsync();

        var day = Some.Clock.TodayInMilan;
        Assert.Equal(draft.Sections(day).Where(s => !s.IsComplete).Select(s => s.Part), draft.IncompleteParts(gaps, day));
    }

    private static CoworkingMilano.Domain.Calls.Requirement Service(AccreditationApplication draft) => draft.Call.Requirements.First(r => r.IsService);
}
