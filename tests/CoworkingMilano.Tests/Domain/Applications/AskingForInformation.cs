using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Applications;

/// <summary>Further information, item by item (L. 241/1990 art. 6 c. 1 b and art. 2 c. 7).</summary>
public class AskingForInformation
{
    private static readonly FixedClock Clock = Some.Clock;

    [Fact]
    public void Hands_the_case_to_the_applicant_and_keeps_the_term_still()
    {
        var application = Some.VoucherUnderReview();
        var due = application.DueOn;

        var request = Ask(application, Topic(application, "canone").Ask("Il preventivo dice un altro canone."));

        Assert.Equal(ApplicationStatus.AwaitingInformation, application.Status);
        Assert.Same(request, application.OpenInformationRequest);
        Assert.Equal(due!.Value.AddDays(InformationRequest.UsualDays), application.DueOn);
        Assert.Equal(due, application.Term.LastDay(Clock.TodayInMilan));
        Assert.Equal(due.Value.AddDays(6), application.Term.LastDay(Clock.TodayInMilan.AddDays(6)));
        Assert.Equal(SuspensionCause.Information, application.Term.SuspensionOn(Clock.TodayInMilan)?.Cause);
        Assert.Equal(Act.InformationRequested, application.Timeline[^1].Act);
        Assert.Contains("integrazioni", application.Notices[^1].Subject);
    }

    [Fact]
    public void The_reply_corrects_the_field_moves_the_last_day_and_gives_the_case_back()
    {
        var application = Some.VoucherUnderReview(monthlyFee: 250m, months: 10);
        var due = application.DueOn!.Value;
        var request = Ask(application, Topic(application, "canone").Ask("Il preventivo dice 180."), InformationItem.Free("Orari", "Quando lavori?"));
        var later = DaysLater(8);

        request.Answer(request.Items[0], null, "180,00", later);
        request.Answer(request.Items[1], "Di mattina.", null, later);
        Assert.Equal(250m, application.MonthlyFee);
        request.Reply(later);

        Assert.Equal(ApplicationStatus.UnderReview, application.Status);
        Assert.Equal(180m, application.MonthlyFee);
        Assert.Equal(900m, application.Estimate!.Award);
        Assert.Equal("250,00", request.Items[0].OldValue);
        Assert.True(request.Items[0].HasChangedField);
        Assert.Equal(due.AddDays(8), application.DueOn);
        Assert.Equal(InformationEnding.Answered, request.Ending);
        Assert.Null(application.OpenInformationRequest);
    }

    [Fact]
    public void Only_the_first_round_suspends()
    {
        var application = Some.VoucherUnderReview();
        var due = application.DueOn!.Value;
        AnswerAll(Ask(application, InformationItem.Free("Orari", "Quando?")), DaysLater(3));

        var second = application.AskForInformation(null, Clock.TodayInMilan.AddDays(20), [InformationItem.Free("Ancora", "E poi?")], Some.CaseOfficer, DaysLater(4));
        Assert.False(second.SuspendsTerm);
        AnswerAll(second, DaysLater(9));

        Assert.Equal(due.AddDays(3), application.DueOn);
    }

    [Fact]
    public void The_first_round_is_the_first_that_was_asked_even_when_a_later_one_of_the_same_day_ends_earlier()
    {
        var application = Some.VoucherUnderReview();
        var due = application.DueOn!.Value;
        var first = application.AskForInformation(null, Clock.TodayInMilan.AddDays(20), [InformationItem.Free("Orari", "Quando?")], Some.CaseOfficer, Clock);
        first.Cancel("Un errore.", Some.CaseOfficer, Clock);

        var second = application.AskForInformation(null, Clock.TodayInMilan.AddDays(5), [InformationItem.Free("Orari", "Quando?")], Some.CaseOfficer, Clock);

        Assert.True(first.SuspendsTerm);
        Assert.False(second.SuspendsTerm);
        Assert.Equal(due, application.DueOn);
        Assert.Null(application.Term.SuspensionOn(Clock.TodayInMilan.AddDays(2)));
    }

    [Fact]
    public void Nobody_decides_while_the_applicant_holds_the_case()
    {
        var application = Some.CheckedVoucher();
        Ask(application, InformationItem.Free("Orari", "Quando?"));

        Assert.Throws<RuleBrokenException>(() => application.PrepareAdmission(null, Some.CaseOfficer, Clock));
        Assert.False(application.CanBeReviewedBy(Some.CaseOfficer.Id));
    }

    [Fact]
    public void Every_item_wants_its_answer()
    {
        var application = Some.VoucherUnderReview();
        var request = Ask(application, Topic(application, "preventivo").Ask("Manca l’ultima pagina."), InformationItem.Free("Orari", "Quando?"));
        request.Answer(request.Items[1], "Di sera.", null, Clock);

        Assert.Throws<RuleBrokenException>(() => request.Reply(Clock));
        request.Answer(request.Items[0], "Eccola.", null, Clock);
        Assert.Throws<RuleBrokenException>(() => request.Reply(Clock));
        Assert.Null(request.Hand(request.Items[0], Some.File(), Clock));
        request.Reply(Clock);
    }

    [Fact]
    public void A_new_file_takes_the_place_of_the_former()
    {
        var application = Some.VoucherUnderReview();
        var request = Ask(application, Topic(application, "preventivo").Ask("Manca una pagina."));
        var first = Some.File();

        request.Hand(request.Items[0], first, Clock);

        Assert.Same(first, request.Hand(request.Items[0], Some.File(), Clock));
        Assert.NotSame(first, request.Items[0].File);
    }

    [Theory]
    [InlineData("canone", "gratis")]
    [InlineData("canone", "0")]
    [InlineData("mesi", "13")]
    [InlineData("iban", "IT00X")]
    [InlineData("nome", " ")]
    public void A_wrong_correction_is_not_kept(string field, string typed)
    {
        var application = Some.VoucherUnderReview();
        var request = Ask(application, Topic(application, field).Ask("Non torna."));

        Assert.NotNull(application.FieldNamed(field)!.FaultIn(typed));
        Assert.Throws<RuleBrokenException>(() => request.Answer(request.Items[0], null, typed, Clock));
    }

    [Fact]
    public void Every_correctable_field_takes_its_own_value_back()
    {
        foreach (var application in (Application[])[Some.VoucherUnderReview(kind: ApplicantKind.Enterprise), Some.VoucherUnderReview(kind: ApplicantKind.SelfEmployed), Some.AccreditationUnderReview()])
        {
            Assert.Equal(application.CorrectableFields.Count, application.CorrectableFields.Select(f => f.Code).Distinct().Count());
            Assert.All(application.CorrectableFields, field => Assert.Null(field.FaultIn(field.Value!)));
        }
    }

    [Fact]
    public void An_accreditation_corrects_its_premises()
    {
        var application = Some.AccreditationUnderReview();
        var request = Ask(application, Topic(application, "postazioni").Ask("Ne abbiamo contate di più."));
        request.Answer(request.Items[0], null, "31", Clock);

        request.Reply(Clock);

        Assert.Equal(31, application.Premises!.Desks);
    }

    [Fact]
    public void The_office_calls_it_off_and_loses_no_word()
    {
        var application = Some.VoucherUnderReview();
        var request = Ask(application, InformationItem.Free("Orari", "Quando?"));
        request.Answer(request.Items[0], "Di notte.", null, Clock);

        request.Cancel("Lo dice già il preventivo.", Some.CaseOfficer, DaysLater(2));

        Assert.Equal(ApplicationStatus.UnderReview, application.Status);
        Assert.Equal(("Quando?", "Di notte."), (request.Items[0].Question, request.Items[0].Words));
    }

    [Fact]
    public void It_lapses_only_past_its_deadline_and_by_an_act()
    {
        var application = Some.VoucherUnderReview();
        var request = Ask(application, InformationItem.Free("Orari", "Quando?"));

        Assert.Throws<RuleBrokenException>(() => request.Lapse(Some.CaseOfficer, DaysLater(InformationRequest.UsualDays)));
        request.Lapse(Some.CaseOfficer, DaysLater(InformationRequest.UsualDays + 1));

        Assert.Equal(ApplicationStatus.Lapsed, application.Status);
        Assert.Equal(InformationEnding.Unanswered, request.Ending);
        Assert.Null(application.LiveFiscalCode);
    }

    [Fact]
    public void A_late_answer_counts_until_somebody_acts()
    {
        var application = Some.VoucherUnderReview();
        var request = Ask(application, InformationItem.Free("Orari", "Quando?"));

        AnswerAll(request, DaysLater(InformationRequest.UsualDays + 4));

        Assert.Equal(ApplicationStatus.UnderReview, application.Status);
    }

    [Fact]
    public void Asks_only_what_the_case_holds_within_the_days_the_law_gives()
    {
        var application = Some.VoucherUnderReview();
        var unknown = new InformationItem { Subject = InformationSubject.Field, Code = "colore", Title = "Colore", Question = "Quale?" };

        Assert.Throws<RuleBrokenException>(() => Ask(application, unknown));
        Assert.Throws<RuleBrokenException>(() => Ask(application));
        Assert.Throws<RuleBrokenException>(() => application.AskForInformation(null, Clock.TodayInMilan, [InformationItem.Free("a", "b")], Some.CaseOfficer, Clock));
        Assert.Throws<RuleBrokenException>(() => application.AskForInformation(null, Clock.TodayInMilan.AddDays(31), [InformationItem.Free("a", "b")], Some.CaseOfficer, Clock));
    }

    private static InformationRequest Ask(Application application, params IReadOnlyCollection<InformationItem> items) =>
        application.AskForInformation("Ci manca poco.", Clock.TodayInMilan.AddDays(InformationRequest.UsualDays), items, Some.CaseOfficer, Clock);

    private static InformationTopic Topic(Application application, string code) => application.InformationTopics.Single(t => t.Code == code);

    private static void AnswerAll(InformationRequest request, TimeProvider clock)
    {
        foreach (var item in request.Items)
        {
            request.Answer(item, "Ecco.", null, clock);
        }

        request.Reply(clock);
    }

    private static FixedClock DaysLater(int days) => new(Clock.GetUtcNow().AddDays(days));
}
