using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Protocol;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Applications;

/// <summary>What applicant and office write to each other inside a case.</summary>
public class Conversing
{
    private static readonly FixedClock Clock = Some.Clock;

    private readonly VoucherApplication _case = Some.VoucherUnderReview();

    [Fact]
    public void Tells_the_officer_in_charge_once_until_they_have_read()
    {
        var before = _case.Notices.Count;

        Ask();
        Ask();

        var notice = Assert.Single(_case.Notices.Skip(before));
        Assert.Equal(Some.CaseOfficer.Id, notice.RecipientId);
        Assert.Equal(Clock.UtcNow, _case.UnreadByOfficeSince);

        _case.BeReadBy(Some.CaseOfficer.Id);
        Ask();
        Assert.Equal(before + 2, _case.Notices.Count);
    }

    [Fact]
    public void Tells_the_calls_office_while_nobody_has_the_case()
    {
        var application = Some.SubmittedVoucher();

        application.WriteToOffice("Buongiorno.", [], Guid.NewGuid(), Clock);

        Assert.Equal((null, application.Call.OfficeEmail), (application.Notices[^1].RecipientId, application.Notices[^1].Address));
    }

    [Fact]
    public void Tells_the_applicant_of_every_answer_and_counts_what_they_wrote_as_read()
    {
        Ask();
        var before = _case.Notices.Count;

        Answer();
        Answer();

        Assert.All(_case.Notices.Skip(before), n => Assert.Equal(_case.ApplicantId, n.RecipientId));
        Assert.Equal(before + 2, _case.Notices.Count);
        Assert.Null(_case.UnreadByOfficeSince);
        Assert.Equal(Clock.UtcNow, _case.UnreadByApplicantSince);

        _case.BeReadByApplicant();
        Assert.Null(_case.UnreadByApplicantSince);
    }

    [Fact]
    public void Is_read_for_the_office_only_by_who_answers_for_it()
    {
        Ask();

        _case.BeReadBy(Some.ResponsibleOfficer.Id);
        Assert.NotNull(_case.UnreadByOfficeSince);

        _case.BeReadBy(Some.CaseOfficer.Id);
        Assert.Null(_case.UnreadByOfficeSince);
    }

    [Fact]
    public void Numbers_the_words_and_keeps_whose_they_are()
    {
        Ask();
        Answer();

        Assert.Equal([(1, false, _case.ApplicantId), (2, true, Some.CaseOfficer.Id)], _case.Conversation.Select(e => (e.Number, e.IsFromOffice, e.AuthorId)));
    }

    [Fact]
    public void Moves_neither_status_nor_term_nor_history()
    {
        var (status, due, acts) = (_case.Status, _case.DueOn, _case.Timeline.Count);

        Ask();
        Answer();

        Assert.Equal((status, due, acts), (_case.Status, _case.DueOn, _case.Timeline.Count));
    }

    [Fact]
    public void Stands_in_history_and_register_when_it_brings_documents()
    {
        var (due, lines) = (_case.DueOn, _case.Protocol.Count);

        _case.WriteToOffice("Ecco.", [Some.File()], Guid.NewGuid(), Clock);
        _case.WriteToApplicant("Ecco a te.", [Some.File()], Guid.NewGuid(), Some.CaseOfficer, Clock);

        Assert.Equal([(Act.DocumentsReceived, _case.ApplicantId), (Act.DocumentsSent, Some.CaseOfficer.Id)], _case.Timeline.TakeLast(2).Select(e => (e.Act, e.ActorId)));
        Assert.Equal([ProtocolDirection.Incoming, ProtocolDirection.Outgoing], _case.Protocol.Skip(lines).Select(e => e.Direction));
        Assert.Equal(due, _case.DueOn);
    }

    [Fact]
    public void Begins_with_the_submission_and_ends_with_the_case()
    {
        Assert.Throws<RuleBrokenException>(() => Some.DraftVoucher().WriteToOffice("Buongiorno.", [], Guid.NewGuid(), Clock));

        _case.Withdraw(Clock);
        Assert.Throws<RuleBrokenException>(Ask);
        Assert.Throws<RuleBrokenException>(Answer);
    }

    [Fact]
    public void Says_something_with_three_files_at_most()
    {
        Assert.Throws<RuleBrokenException>(() => _case.WriteToOffice(" ", [Some.File()], Guid.NewGuid(), Clock));
        Assert.Throws<RuleBrokenException>(() => _case.WriteToOffice("Ecco.", [Some.File(), Some.File(), Some.File(), Some.File()], Guid.NewGuid(), Clock));

        var entry = _case.WriteToOffice("Ecco.", [Some.File(), Some.File()], Guid.NewGuid(), Clock);
        Assert.Equal([1, 2], entry.Files.Select(f => f.Position));
    }

    private void Ask() => _case.WriteToOffice("Buongiorno, una domanda.", [], Guid.NewGuid(), Clock);

    private void Answer() => _case.WriteToApplicant("Buongiorno, una risposta.", [], Guid.NewGuid(), Some.CaseOfficer, Clock);
}
