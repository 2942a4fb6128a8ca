using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Documents;

public class ReportingAnInspection
{
    [Fact]
    public async Task Says_who_went_where_when()
    {
        var inspection = Visit();
        inspection.Close(Some.Inspector, Some.Clock);

        var report = await Report(inspection);

        string[] said =
        [
            "Verbale di sopralluogo", $"Oggetto: domanda {inspection.Application.Reference}", "Spazio Isola Lab, Via Borsieri 12, 20159 Milano (Municipio 9)", "Sopralluogo 2 marzo 2026 alle 10:30",
            "Eseguito da Ivo Ispettori", "Verbale chiuso 2 marzo 2026 alle 10:00", "Verbale redatto da Ivo Ispettori", "Firma autografa sostituita",
        ];
        Assert.All(said, words => Assert.Contains(words, report.Text));
        Assert.EndsWith($"Riferimento {inspection.Reference} Pagina 1 di 1", report.Text);
    }

    [Fact]
    public async Task Says_what_was_seen_requirement_by_requirement()
    {
        var inspection = Visit();
        inspection.Close(Some.Inspector, Some.Clock);

        var report = await Report(inspection);

        Assert.Contains("Q3 Postazioni Soddisfatto 14 postazioni –", report.Text);
        Assert.Contains("Q4 Connessione Non soddisfatto 30 Mbit/s Il segnale non arriva al soppalco.", report.Text);
        Assert.Contains("Osservazioni I locali sono in ordine. La scala è stretta.", report.Text);
        Assert.All(inspection.Checklist, requirement => Assert.Contains($"{requirement.Code} {requirement.Title}", report.Text));
        Assert.DoesNotContain("Q10", report.Text);
    }

    [Fact]
    public async Task Marks_the_report_of_a_visit_still_open()
    {
        var application = Some.AccreditationUnderReview();
        var inspection = application.ScheduleInspection("SO-2026-9001", new DateOnly(2026, 3, 11), new TimeOnly(9, 5), Some.Inspector, Some.CaseOfficer, Some.Clock);

        var report = await Report(inspection);

        Assert.Contains("BOZZA – verbale non chiuso", report.Text);
        Assert.Contains("Sopralluogo 11 marzo 2026 alle 09:05", report.Text);
        Assert.Contains("Q3 Postazioni Non ancora visto", report.Text);
        Assert.DoesNotContain("Firma autografa", report.Text);
    }

    private static Inspection Visit()
    {
        var application = Some.AccreditationUnderReview();
        var inspection = application.ScheduleInspection($"SO-2026-{application.Reference[^4..]}", new DateOnly(2026, 3, 2), new TimeOnly(10, 30), Some.Inspector, Some.CaseOfficer, Some.Clock);
        Some.FindAllMet(inspection);
        inspection.Find(inspection.Checklist.Single(r => r.Code == "Q3"), true, "14 postazioni", null, Some.Inspector, Some.Clock);
        inspection.Find(inspection.Checklist.Single(r => r.Code == "Q4"), false, "30 Mbit/s", "Il segnale non arriva al soppalco.", Some.Inspector, Some.Clock);
        inspection.Remark("I locali sono in ordine.\nLa scala è stretta.", Some.Inspector, Some.Clock);
        return inspection;
    }

    private static async Task<PdfFile> Report(Inspection inspection) => new(await Papers.ReportOf(inspection));
}
