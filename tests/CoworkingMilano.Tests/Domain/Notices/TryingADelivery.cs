using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Notices;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Notices;

public sealed class TryingADelivery
{
    private readonly FixedClock _clock = Some.Clock;
    private readonly Notice _notice = Notice.Invitation(Some.CaseOfficer, Some.Clock);

    [Fact]
    public void Gives_it_one_Message_ID_for_ever()
    {
        _notice.Stamp("coworking.example");
        _notice.Stamp("altro.example");

        Assert.Equal($"<{_notice.Key:N}@coworking.example>", _notice.MessageId);
    }

    [Fact]
    public void Waits_a_minute_after_the_first_failure()
    {
        _notice.Postpone("451 più tardi", _clock);

        Assert.Equal(_clock.UtcNow.AddMinutes(1), _notice.HeldUntil);
        Assert.Equal("451 più tardi", _notice.Failure);
        Assert.False(_notice.IsUndelivered);
    }

    [Fact]
    public void Fails_for_good_at_a_word_that_will_not_change()
    {
        _notice.Fail("550 utente sconosciuto", _clock);

        Assert.True(_notice.IsUndelivered);
        Assert.Null(_notice.HeldUntil);
    }

    [Fact]
    public void Starts_anew_when_an_officer_asks_and_once_is_enough()
    {
        _notice.Fail("550 utente sconosciuto", _clock);

        _notice.SendAgain();
        _notice.SendAgain();

        Assert.False(_notice.IsUndelivered);
        Assert.Null(_notice.HeldUntil);
        Assert.Equal(0, _notice.Tries);
    }

    [Fact]
    public void Is_not_tried_again_once_set_aside_and_its_address_is_forgotten()
    {
        var notice = AccountNotices.SignUp("sbagliato@example.org", null, _clock);
        notice.Fail("550 utente sconosciuto", _clock);

        notice.SetAside(_clock);
        notice.SetAside(_clock);

        Assert.False(notice.IsUndelivered);
        Assert.Null(notice.Address);
        Assert.Throws<RuleBrokenException>(notice.SendAgain);
    }

    [Fact]
    public void Sets_aside_only_what_failed() => Assert.Throws<RuleBrokenException>(() => _notice.SetAside(_clock));

    [Fact]
    public void Cannot_fail_once_it_has_gone()
    {
        _notice.MarkSent(_clock);

        Assert.Throws<RuleBrokenException>(() => _notice.Fail("550", _clock));
        Assert.Throws<RuleBrokenException>(() => _notice.MarkSent(_clock));
    }
}
