using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Protocol;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;
using CaseAct = CoworkingMilano.Domain.Applications.Act;

namespace CoworkingMilano.Tests.Data;

/// <summary>The chain says that the register is what it was. That the cases and their files still say what it says is compared, act by act.</summary>
public sealed class ComparingWithTheRegister : IDisposable
{
    private const int Attempts = 500;
    private const string Registered = "Id IN (SELECT FileId FROM Attachments)";

    private readonly TestDatabase _database = TestDatabase.CreateFile();
    private readonly Random _chance = new(241);

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Finds_no_difference_in_cases_of_which_only_registered_acts_were_done()
    {
        await Fill();
        await using var db = _database.Open();

        var compared = await db.CompareWithRegisterAsync();

        Assert.Null(compared.Difference);
        Assert.Equal(await db.ProtocolEntries.CountAsync(), compared.Acts);
        Assert.True(compared.Files > 0);
    }

    [Fact]
    public async Task A_correction_that_a_request_asked_for_is_no_difference_until_somebody_makes_one_by_hand()
    {
        var application = Some.AccreditationUnderReview();
        await _database.Save([.. Some.Everybody, application]);
        await Correct(application, "postazioni", "12");
        await using var db = _database.Open();
        Assert.Null((await db.CompareWithRegisterAsync()).Difference);

        await db.Database.ExecuteSqlAsync($"UPDATE AccreditationApplications SET Premises_Desks = 11");

        var reply = await db.ProtocolEntries.SingleAsync(e => e.Act == CaseAct.InformationReceived);
        Assert.Equal($"Riga {reply.Sequence} ({reply.FullNumber}, {reply.Reference}): nella pratica «Postazioni» non è più quello che fu registrato.", (await db.CompareWithRegisterAsync()).Difference);
    }

    [Theory]
    [InlineData("UPDATE Decisions SET Note = 'Altre parole'", "«Annotazione»")]
    [InlineData("UPDATE RefusalGrounds SET Text = 'Un altro motivo'", "«La spesa non è ammissibile»")]
    [InlineData("UPDATE VoucherApplications SET AwardedAmount = '900.0' WHERE AwardedAmount IS NOT NULL", "«Voucher assegnato»")]
    [InlineData("UPDATE StoredFiles SET Sha256 = 'f' || substr(Sha256, 2)", "«Allegato")]
    [InlineData("UPDATE FileContents SET Bytes = X'00'", "il contenuto di un file è stato cambiato")]
    [InlineData("DELETE FROM Remarks", "«Osservazione 1»")]
    [InlineData("UPDATE Remarks SET Reply = 'Un’altra risposta'", "«Osservazione 1, risposta»")]
    [InlineData("UPDATE InformationItems SET Question = 'Altro?'", "«Voce 1, Orari»")]
    [InlineData("UPDATE ConversationEntries SET Text = 'Altro.'", "«Testo»")]
    [InlineData("UPDATE DeclarationAnswers SET Hash = 'x' || substr(Hash, 2)", "«Dichiarazione")]
    public async Task Finds_what_was_changed_behind_the_portals_back_though_the_chain_is_whole(string crime, string what)
    {
        await Fill();
        await using var db = _database.Open();
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=OFF");
        await db.Database.ExecuteSqlRawAsync(crime);

        Assert.True((await db.VerifyProtocolAsync()).IsWhole);
        Assert.Contains(what, (await db.CompareWithRegisterAsync()).Difference);
    }

    [Fact]
    public async Task Finds_each_of_five_hundred_changes_at_random()
    {
        await Fill();
        await using var db = _database.Open();
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=OFF");

        List<string> unseen = [];
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var crime = await CommitAsync(db);
            if (await IsFaithful(db))
            {
                unseen.Add(crime);
            }

            await transaction.RollbackAsync();
        }

        Assert.Empty(unseen);
        Assert.Null((await db.CompareWithRegisterAsync()).Difference);
    }

    private static async Task<bool> IsFaithful(PortalDbContext db)
    {
        try
        {
            return (await db.CompareWithRegisterAsync()).IsFaithful;
        }
        catch (Exception failure) when (failure is FormatException or InvalidOperationException or ArgumentException or InvalidCastException)
        {
            return false; // A value no such column can hold: the reader stops at it.
        }
    }

    /// <summary>A word, a number, a row or a file of one record, changed or taken away.</summary>
    private async Task<string> CommitAsync(PortalDbContext db)
    {
        (string Table, string Column, string Where)[] places =
        [
            ("Decisions", "Note", "SignedAt IS NOT NULL AND Note IS NOT NULL"), ("RefusalGrounds", "Text", "1"), ("Remarks", "Text", "1"), ("Remarks", "Reply", "1"), ("InformationItems", "Question", "1"),
            ("InformationItems", "Words", "Words IS NOT NULL"), ("InformationRequests", "Message", "Message IS NOT NULL"), ("ConversationEntries", "Text", "1"), ("Proceedings", "Facts", "1"), ("Conclusions", "Reasons", "1"),
            ("DeclarationAnswers", "Hash", "1"), ("VoucherApplications", "ProjectTitle", "1"), ("VoucherApplications", "EnterpriseName", "EnterpriseName IS NOT NULL"), ("StoredFiles", "Sha256", Registered), ("StoredFiles", "Name", Registered),
            ("AccreditationApplications", "Pec", "1"), ("AccreditationApplications", "Premises_Address", "1"), ("Attachments", "Code", "1"),
        ];
        var place = Pick(places);
        var (row, word, number) = (await Any(db, place.Table, place.Where), _chance.Next(), _chance.Next(1, 500));
        string[] crimes =
        [
            $"UPDATE {place.Table} SET {place.Column} = {place.Column} || ' {word}' WHERE Id = {row}",
            $"UPDATE {place.Table} SET {place.Column} = '{word}' WHERE Id = {row}",
            $"UPDATE VoucherApplications SET AwardedAmount = '{number}.5' WHERE Id = {await Any(db, "VoucherApplications", "AwardedAmount IS NOT NULL")}",
            $"UPDATE AccreditationApplications SET Premises_Desks = Premises_Desks + {number} WHERE Id = {await Any(db, "AccreditationApplications", "1")}",
            $"UPDATE FileContents SET Bytes = X'0102{number:X4}' WHERE Id = {await Any(db, "FileContents", "1")}",
            $"DELETE FROM FileContents WHERE Id = {await Any(db, "FileContents", "1")}",
            $"DELETE FROM RefusalGrounds WHERE Id = {await Any(db, "RefusalGrounds", "1")}",
            $"DELETE FROM Remarks WHERE Id = {await Any(db, "Remarks", "1")}",
            $"DELETE FROM Attachments WHERE Id = {await Any(db, "Attachments", "1")}",
            $"DELETE FROM DeclarationAnswers WHERE Id = {await Any(db, "DeclarationAnswers", "1")}",
        ];
        var crime = Pick(crimes);
        await db.Database.ExecuteSqlRawAsync(crime);
        return crime;
    }

    /// <summary>A case for each kind of record, each act in a save of its own.</summary>
    private async Task Fill()
    {
        await _database.Save(Some.Everybody);
        var call = Some.Call();
        await using var db = _database.Open();
        db.AttachRange(Some.Everybody);
        var space = (await Save(db, Some.AdmittedAccreditation(call))).Space!;

        var refused = await Save(db, Some.VoucherUnderReview(call, space, fiscalCode: Some.NewFiscalCode()));
        refused.AskForInformation("Un momento.", Some.Clock.TodayInMilan.AddDays(15), [InformationItem.Free("Orari", "Quando?")], Some.CaseOfficer, Some.Clock);
        await db.SaveChangesAsync();
        var request = refused.OpenInformationRequest!;
        request.Answer(request.Items[0], "Di sera.", null, Some.Clock);
        request.Reply(Some.Clock);
        await db.SaveChangesAsync();
        refused.WriteToOffice("Ecco un documento.", [Some.File()], Guid.NewGuid(), Some.Clock);
        await db.SaveChangesAsync();
        Some.PrepareRefusal(refused, RefusalReason.CostNotEligible, "È un magazzino.", conclusion: "Si può chiedere di nuovo.");
        await db.SaveChangesAsync();
        refused.CurrentDecision!.Sign(Some.ResponsibleOfficer, Some.Clock);
        await db.SaveChangesAsync();

        var admitted = await Save(db, Some.VoucherUnderReview(call, space, kind: ApplicantKind.Enterprise, fiscalCode: Some.NewFiscalCode()));
        Some.Ascertain(admitted);
        await db.SaveChangesAsync();
        admitted.PrepareAdmission("Progetto utile al quartiere.", Some.CaseOfficer, Some.Clock);
        await db.SaveChangesAsync();
        admitted.CurrentDecision!.Sign(Some.ResponsibleOfficer, Some.Clock);
        await db.SaveChangesAsync();
        Some.ConcludedProceeding(admitted, ProceedingKind.Revocation, ProceedingGround.PublicInterest);
        await db.SaveChangesAsync();
    }

    private static async Task<T> Save<T>(PortalDbContext db, T record) where T : class
    {
        db.Add(record);
        await db.SaveChangesAsync();
        return record;
    }

    private async Task Correct(Application application, string code, string value)
    {
        await using var db = _database.Open();
        var found = await db.CaseForAskingAsync(application.Reference);
        found.AskForInformation(null, Some.Clock.TodayInMilan.AddDays(15), [found.InformationTopics.Single(t => t.Code == code).Ask("Quante sono?")], Some.CaseOfficer, Some.Clock);
        await db.SaveChangesAsync();
        var request = found.OpenInformationRequest!;
        request.Answer(request.Items[0], null, value, Some.Clock);
        request.Reply(Some.Clock);
        await db.SaveChangesAsync();
    }

    private T Pick<T>(T[] among) => among[_chance.Next(among.Length)];

    private async Task<long> Any(PortalDbContext db, string table, string where)
    {
        var sql = $"SELECT Id AS Value FROM {table} WHERE {where}";
        var rows = await db.Database.SqlQueryRaw<long>(sql).ToListAsync();
        Assert.True(rows.Count > 0, sql);
        return rows[_chance.Next(rows.Count)];
    }
}
