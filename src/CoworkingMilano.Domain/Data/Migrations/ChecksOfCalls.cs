using Microsoft.EntityFrameworkCore.Migrations;

namespace CoworkingMilano.Domain.Data.Migrations;

/// <summary>Gives the calls of before there were checks the ones that a new call has; drafts and open cases under them are checked from then on.</summary>
internal static class ChecksOfCalls
{
    private const string ExOfficio = "artt. 43 e 71 del D.P.R. 445/2000";
    private const string Contributions = "art. 44-bis del D.P.R. 445/2000";
    private const string Chamber = "Registro delle imprese della Camera di commercio";
    private const string Durc = "INPS e INAIL, con il DURC online";
    private const string ChamberPapers = """["visura","visura camerale","certificato camerale","certificato di iscrizione"]""";
    private const string DurcPapers = """["DURC","regolarità contributiva"]""";

    private static readonly (string Kind, string Code, int Position, string Title, string Source, string Article, string Papers, bool IsForEnterprisesOnly, int? ValidDays, string Proves)[] Checks =
    [
        ("Accreditation", "registro-imprese", 1, "Iscrizione al Registro delle imprese", Chamber, ExOfficio, ChamberPapers, false, null, "Q1"),
        ("Accreditation", "durc", 2, "Contributi in regola", Durc, Contributions, DurcPapers, false, 120, "Q10"),
        ("Accreditation", "imposte", 3, "Imposte in regola", "Agenzia delle Entrate, con SIATEL", ExOfficio, """["certificato dei carichi pendenti","regolarità fiscale","certificato tributario"]""", false, null, "Q10"),
        ("Accreditation", "lavoro-commercio", 4, "Sicurezza, igiene e norme sul commercio", "Sportello unico del Comune e Ispettorato del lavoro", ExOfficio, """["SCIA","certificato di agibilità"]""", false, null, "Q10"),
        ("Voucher", "anagrafe", 1, "Generalità e codice fiscale", "Anagrafe nazionale della popolazione residente (ANPR)", ExOfficio, """["certificato di residenza","certificato di nascita","certificato anagrafico","stato di famiglia"]""", false, null, ""),
        ("Voucher", "registro-imprese", 2, "Iscrizione al Registro delle imprese", Chamber, ExOfficio, ChamberPapers, true, null, ""),
        ("Voucher", "durc", 3, "Contributi in regola", Durc, Contributions, DurcPapers, true, 120, ""),
        ("Voucher", "aiuti", 4, "Nessun altro aiuto per le stesse spese", "Registro nazionale degli aiuti di Stato (RNA)", "art. 52 della L. 234/2012", """["visura aiuti","visura de minimis"]""", true, null, ""),
    ];

    public static void GiveCallsTheirChecks(this MigrationBuilder migration)
    {
        // SQL Server takes a plain literal for the letters of its code page alone.
        var text = migration.ActiveProvider.EndsWith("Sqlite", StringComparison.Ordinal) ? "'" : "N'";
        foreach (var check in Checks)
        {
            migration.Sql($"""
                INSERT INTO "OwedChecks" ("CallId", "Kind", "Code", "Position", "Title", "Source", "Article", "Certificates", "IsForEnterprisesOnly", "ValidDays", "ProvesId")
                SELECT "Calls"."Id", '{check.Kind}', '{check.Code}', {check.Position}, {text}{check.Title}', {text}{check.Source}', {text}{check.Article}', {text}{check.Papers}', {(check.IsForEnterprisesOnly ? 1 : 0)}, {check.ValidDays?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "NULL"},
                    (SELECT "Requirements"."Id" FROM "Requirements" WHERE "Requirements"."CallId" = "Calls"."Id" AND "Requirements"."Code" = '{check.Proves}')
                FROM "Calls"
                """);
        }
    }
}
