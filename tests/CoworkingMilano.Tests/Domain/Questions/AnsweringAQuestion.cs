using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Notices;
using CoworkingMilano.Domain.Questions;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Questions;

public class AnsweringAQuestion
{
    private static readonly FixedClock Clock = Some.Clock;

    private readonly Question _question = Some.Question();

    [Fact]
    public void Publishes_it_in_words_that_name_nobody_and_tells_who_asked()
    {
        var notice = _question.Publish("Posso contare l’IVA?", "No.", Some.CaseOfficer, Clock);

        Assert.True(_question.IsPublic);
        Assert.Equal(("Posso contare l’IVA?", "No.", Clock.UtcNow), (_question.Published, _question.Answer, _question.PublishedAt));
        Assert.Equal((Some.Coworker.Id, NoticeKind.QuestionNews), (notice.RecipientId, notice.Kind));
        Assert.DoesNotContain("IVA", notice.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Happens_once()
    {
        _question.Publish("Posso contare l’IVA?", "No.", Some.CaseOfficer, Clock);

        Assert.Throws<RuleBrokenException>(() => _question.Publish("Posso contare l’IVA?", "Sì.", Some.ResponsibleOfficer, Clock));
        Assert.Throws<RuleBrokenException>(() => _question.Decline("No.", Some.ResponsibleOfficer, Clock));
    }

    [Fact]
    public void Can_be_corrected_only_once_published()
    {
        Assert.Throws<RuleBrokenException>(() => _question.Correct("Posso contare l’IVA?", "Sì.", Some.CaseOfficer, Clock));
        _question.Publish("Posso contare l’IVA?", "Sì.", Some.CaseOfficer, Clock);

        _question.Correct("Posso contare l’IVA?", "No.", Some.ResponsibleOfficer, Clock);

        Assert.Equal(("No.", Some.ResponsibleOfficer.Id), (_question.Answer, _question.AnsweredById));
        Assert.NotNull(_question.CorrectedAt);
    }

    [Fact]
    public void Or_declining_it_wants_a_reason_for_who_asked()
    {
        Assert.Throws<RuleBrokenException>(() => _question.Decline(" ", Some.CaseOfficer, Clock));

        var notice = _question.Decline("Riguarda solo la tua domanda.", Some.CaseOfficer, Clock);

        Assert.False(_question.IsWaiting);
        Assert.False(_question.IsPublic);
        Assert.Equal(Some.Coworker.Id, notice.RecipientId);
    }

    [Fact]
    public void Finds_it_by_the_published_words_alone()
    {
        var question = Some.Question(text: "Sono Elisa Fumagalli: posso contare l’IVA?");

        question.Publish("Posso contare l’IVA?", "È senza IVA: così dice il bando.", Some.CaseOfficer, Clock);

        Assert.Empty(Found(question, "fumagalli"));
        Assert.Single(Found(question, "CONTARE  cosi"));
    }

    [Fact]
    public void Is_public_or_waiting_in_rows_as_in_records()
    {
        var declined = Some.Question();
        declined.Decline("Non è per tutti.", Some.CaseOfficer, Clock);
        var published = Some.Question();
        published.Publish("Che cosa?", "Questo.", Some.CaseOfficer, Clock);
        var all = new[] { _question, declined, published };

        Assert.Equal(all.Where(q => q.IsWaiting), all.AsQueryable().Waiting());
        Assert.Equal(all.Where(q => q.IsPublic), all.AsQueryable().Public());
        Assert.Equal([declined], all.AsQueryable().Declined());
    }

    [Fact]
    public void Is_owed_to_nobody_after_the_call_has_closed_nor_to_who_waits_for_five_answers()
    {
        var call = Some.Call();
        Assert.Throws<RuleBrokenException>(() => Ask(call, waiting: Question.MaximumWaiting));

        call.Close(Clock.TodayInMilan.AddDays(-1));
        Assert.Throws<RuleBrokenException>(() => Ask(call, waiting: 0));
    }

    private static void Ask(Call call, int waiting) =>
        Question.Ask(call, ApplicationKind.Voucher, "Che cosa?", "QS-2026-9999", Guid.NewGuid(), Some.Coworker, waiting, Clock);

    private static IEnumerable<Question> Found(Question question, string words) => new[] { question }.AsQueryable().Matching(words);
}
