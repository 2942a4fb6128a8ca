using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Figures;

namespace CoworkingMilano.Tests.Domain.Figures;

public class ReadingTheFigures
{
    private static readonly DateOnly March = new(2026, 3, 1);

    [Fact]
    public void Of_a_programme_that_has_not_begun_are_all_zero_and_there_is_no_median()
    {
        var figures = new ProgrammeFigures([], []);

        Assert.False(figures.HasCases);
        Assert.Equal(0, figures.Total(Measure.Received, ApplicationKind.Voucher));
        Assert.Equal(0, figures.Open(ApplicationKind.Voucher));
        Assert.Null(figures.MedianDays(ApplicationKind.Voucher));
    }

    [Fact]
    public void Adds_months_and_Municipi_up()
    {
        var figures = new ProgrammeFigures(
            [
                Tally(Measure.Received, March, 9, 3),
                Tally(Measure.Received, March, 1, 2),
                Tally(Measure.Received, March.AddMonths(-1), 9, 1),
                Tally(Measure.Admitted, March, 9, 2),
                Tally(Measure.Refused, March, 1, 1),
                Tally(Measure.Withdrawn, March, 1, 1),
                Tally(Measure.Received, March, 9, 50, ApplicationKind.Accreditation),
            ],
            []);

        Assert.Equal(6, figures.Total(Measure.Received, ApplicationKind.Voucher));
        Assert.Equal(5, figures.InMonth(Measure.Received, ApplicationKind.Voucher, March));
        Assert.Equal(4, figures.InMunicipio(Measure.Received, ApplicationKind.Voucher, 9));
        Assert.Equal(3, figures.Examined(ApplicationKind.Voucher));
        Assert.Equal(2, figures.Open(ApplicationKind.Voucher));
    }

    [Fact]
    public void Counts_every_way_a_case_can_end()
    {
        ApplicationStatus[] open = [ApplicationStatus.Submitted, ApplicationStatus.UnderReview, ApplicationStatus.AwaitingInformation, ApplicationStatus.RefusalNoticed, ApplicationStatus.AwaitingSignature];
        var at = new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

        var ends = Enum.GetValues<ApplicationStatus>().Except([ApplicationStatus.Draft, .. open])
            .Select(status => Assert.Single(new CaseFacts(ApplicationKind.Voucher, status, 9, at, at, null).Measures.Skip(1)).Measure);

        Assert.Equal(Enum.GetValues<Measure>().Except([Measure.Received, Measure.AwaitingInspection]), ends);
        Assert.All(open, status => Assert.Single(new CaseFacts(ApplicationKind.Voucher, status, 9, at, null, null).Measures));
    }

    [Theory]
    [InlineData("20", 20)]
    [InlineData("10 30", 20)]
    [InlineData("10 11", 10.5)]
    [InlineData("1 2 300", 2)]
    [InlineData("5 5 5 90", 5)]
    [InlineData("0 0 7 8", 3.5)]
    public void Reads_the_median_as_if_every_decision_stood_in_line(string days, double median)
    {
        var times = days.Split(' ').Select(d => int.Parse(d, null)).GroupBy(d => d)
            .Select(same => new DecisionTime { Kind = ApplicationKind.Voucher, Days = same.Key, Count = same.Count() }).Reverse();

        var figures = new ProgrammeFigures([], [.. times, new DecisionTime { Kind = ApplicationKind.Accreditation, Days = 999, Count = 999 }]);

        Assert.Equal((decimal)median, figures.MedianDays(ApplicationKind.Voucher));
    }

    private static Tally Tally(Measure measure, DateOnly month, int municipio, int count, ApplicationKind kind = ApplicationKind.Voucher) =>
        new() { Measure = measure, Kind = kind, Month = month, Municipio = municipio, Count = count };
}
