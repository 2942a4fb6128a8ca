using System.Text.RegularExpressions;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Notices;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Mail;

/// <summary>One style for all of them, and nothing of a person but name and reference.</summary>
public sealed partial class WordingAMessage : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Says_the_same_in_both_dresses_and_nothing_of_the_person_but_name_and_reference()
    {
        var (application, accreditation) = await PlayEveryMessage();

        var kinds = await _portal.WithDb(db => db.Notices.Select(n => n.Kind).Distinct().ToListAsync());
        // The register's seal goes to an archive, not to a person.
        Assert.Equal(Enum.GetValues<NoticeKind>().Except([NoticeKind.ProtocolRegister]).Order(), kinds.Order());
        await _portal.MailsTo("");
        var letters = _portal.Posted();
        Assert.Equal(await _portal.WithDb(db => db.Notices.CountAsync()), letters.Count);
        Assert.All(letters, letter =>
        {
            foreach (var dress in (string[])[letter.Body, WordsOf(letter.Html), letter.Subject])
            {
                Assert.All(
                    (string[])[
                        application.FiscalCode!.ToString()!, application.Iban!.ToString()!, application.ProjectTitle!, $"{application.BornOn:d MMMM yyyy}",
                        "1234567890", "Isola Lab", accreditation.Pec!, "Via Borsieri", letter.To, "€",
                    ],
                    secret => Assert.DoesNotContain(secret, dress, StringComparison.OrdinalIgnoreCase));
                Assert.DoesNotMatch(LongNumber(), Reference().Replace(Link().Replace(dress, ""), ""));
            }

            Assert.Equal(Words(letter.Body.Replace("-- \n", "", StringComparison.Ordinal)), Words(WordsOf(letter.Html[letter.Html.IndexOf("</h1>", StringComparison.Ordinal)..])));
            Assert.Contains("<h1 style=\"margin:0 0 20px;font-size:22px;line-height:28px;\">", letter.Html, StringComparison.Ordinal);
            Assert.Contains("Messaggio automatico: non rispondere a questo indirizzo.", letter.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", letter.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("src=", letter.Html, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Makes_no_link_of_what_somebody_typed()
    {
        var account = Some.Person("https://ladro.example/", "<b>Rossi</b>");
        account.Email = "ladro@example.org";
        await _portal.Save(account);
        await _portal.Save(Notice.Invitation(account, Some.Clock));

        var letter = await _portal.MailTo(account.Email!);

        var links = Link().Matches(letter.Html).Select(m => m.Value).ToList();
        Assert.DoesNotContain("href=\"https://ladro", letter.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", letter.Html, StringComparison.Ordinal);
        Assert.Contains(links, link => link.StartsWith("https://localhost/invito", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Leads_an_officer_to_the_case_and_its_applicant_to_their_inbox()
    {
        await _portal.Save(Some.Everybody);
        var application = Some.VoucherUnderReview();
        await _portal.Save(application);
        await _portal.WithDb(db => db.Notices.Where(n => n.Subject.StartsWith("La tua")).ExecuteUpdateAsync(n => n.SetProperty(x => x.RecipientId, Some.CaseOfficer.Id)));

        Assert.Contains($"https://localhost/ufficio/domande/{application.Reference}", (await _portal.MailTo(Some.CaseOfficer.Email!)).Body, StringComparison.Ordinal);
        Assert.Contains("https://localhost/area-personale/messaggi/", (await _portal.MailTo(Some.Coworker.Email!)).Body, StringComparison.Ordinal);
    }

    /// <summary>Every kind there is, about accounts that exist, are locked and do not; of cases, every act that writes.</summary>
    private async Task<(VoucherApplication, AccreditationApplication)> PlayEveryMessage()
    {
        var locked = Some.Person("Ugo", "Verdi");
        await _portal.Save([.. Some.Everybody, locked]);
        await _portal.WithDb(db => db.Users.Where(a => a.Id == locked.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.LockedAt, Some.Clock.Now.UtcDateTime)));
        var call = Some.Call();
        var accreditation = Some.AdmittedAccreditation(call);
        var withdrawn = Some.AccreditationUnderReview(call, "Altro spazio");
        withdrawn.Withdraw(Some.Clock);
        var voucher = Some.VoucherUnderReview(call, accreditation.Space);
        var asked = voucher.AskForInformation(null, new DateOnly(2026, 3, 20), [InformationItem.Free("Altro", "Che cosa manca?")], Some.CaseOfficer, Some.Clock);
        asked.Cancel("Non serve più.", Some.CaseOfficer, Some.Clock);
        voucher.GiveRefusalNotice([Some.Ground(RefusalReason.CostNotEligible, "Il preventivo di Isola Lab riguarda un magazzino.")], Some.CaseOfficer, Some.Clock);
        var late = Some.AccreditationUnderReview(call, "Tardi");
        late.CallSubstitute([Some.ResponsibleOfficer], Some.Clock.Later(61));
        voucher.WriteToOffice("Il mio IBAN è cambiato.", [], Guid.NewGuid(), Some.Clock);
        voucher.WriteToApplicant("Ci dica quello nuovo.", [], Guid.NewGuid(), Some.CaseOfficer, Some.Clock);
        var (answered, declined) = (Some.Question(call, "Isola Lab va bene?"), Some.Question(call));
        await _portal.Save(accreditation, withdrawn, voucher, late, answered, declined);
        await _portal.Save(
            answered.NoticeToOffice(Some.Clock),
            answered.Publish("Quale spazio va bene?", "Uno dell’elenco.", Some.CaseOfficer, Some.Clock),
            declined.Decline("Riguarda Isola Lab.", Some.CaseOfficer, Some.Clock));
        var (known, unknown) = (Some.Coworker.Email!, "nessuno@example.org");
        await _portal.Save(
            Notice.Invitation(Some.CaseOfficer, Some.Clock),
            AccountNotices.SignUp(known, null, Some.Clock), AccountNotices.SignUp(unknown, null, Some.Clock),
            AccountNotices.PasswordReset(known, Some.Clock), AccountNotices.PasswordReset(unknown, Some.Clock), AccountNotices.PasswordReset(locked.Email!, Some.Clock),
            AccountNotices.AddressChange(Some.Coworker, unknown, Some.Clock), AccountNotices.AddressChange(Some.Coworker, Some.Manager.Email!, Some.Clock),
            AccountNotices.AddressChangeAsked(Some.Coworker, Some.Clock), AccountNotices.AddressChanged(Some.Coworker, Some.Clock), AccountNotices.PasswordChanged(Some.Coworker, Some.Clock));
        return (voucher, accreditation);
    }

    private static string WordsOf(string html) => System.Net.WebUtility.HtmlDecode(Tag().Replace(html, " "));

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"https?://[^\s<""]+")]
    private static partial Regex Link();

    [GeneratedRegex(@"\b[A-Z]{2}-\d{4}-\d+\b")]
    private static partial Regex Reference();

    /// <summary>A telephone, an account, a code.</summary>
    [GeneratedRegex(@"\d{5}(?<!020202?)")]
    private static partial Regex LongNumber();
}
