using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Accreditation;

public class DraftingAnAccreditationApplication
{
    private static readonly FixedClock Clock = Some.Clock;

    [Fact]
    public void Begins_with_no_section_complete()
    {
        var application = Some.StartedAccreditation();

        Assert.DoesNotContain(Enum.GetValues<AccreditationSection>(), application.IsComplete);
    }

    [Fact]
    public void Completes_every_section()
    {
        var application = Some.DraftAccreditation();

        Assert.All(Enum.GetValues<AccreditationSection>(), part => Assert.True(application.IsComplete(part)));
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void Keeps_any_number_of_desks_but_counts_the_section_complete_only_from_the_minimum(int desks, bool isComplete)
    {
        var application = Some.StartedAccreditation();

        application.DescribePremises(Some.Premises(desks: desks), Clock);

        Assert.Equal(desks, application.Premises!.Desks);
        Assert.Equal(isComplete, application.IsComplete(AccreditationSection.Premises));
    }

    [Fact]
    public void Takes_the_minimum_of_desks_from_the_call()
    {
        var call = Some.Call();
        call.MinimumDesks = 25;

        Assert.False(Some.DraftAccreditation(call, desks: 24).IsComplete(AccreditationSection.Premises));
    }

    [Fact]
    public void Wants_an_answer_for_every_service_of_the_call()
    {
        var application = Some.StartedAccreditation();
        application.DescribeOffer(200m, Amenities.None, null, Clock);
        var services = application.Call.Requirements.Where(r => r.IsService).ToList();
        foreach (var service in services.Skip(1))
        {
            application.DeclareService(service, true, "c’è", Clock);
        }

        Assert.False(application.IsComplete(AccreditationSection.Services));
        application.DeclareService(services[0], false, null, Clock);
        Assert.True(application.IsComplete(AccreditationSection.Services));
    }

    [Fact]
    public void Wants_a_price()
    {
        var application = Some.StartedAccreditation();
        foreach (var service in application.Call.Requirements.Where(r => r.IsService))
        {
            application.DeclareService(service, true, "c’è", Clock);
        }

        Assert.False(application.IsComplete(AccreditationSection.Services));
        application.DescribeOffer(180m, Amenities.Mail, Specialisation.Design, Clock);
        Assert.True(application.IsComplete(AccreditationSection.Services));
        Assert.Throws<RuleBrokenException>(() => application.DescribeOffer(0m, Amenities.Mail, null, Clock));
    }

    [Fact]
    public void Leaves_to_the_answers_on_services_the_amenities_they_tell_of()
    {
        var application = Some.StartedAccreditation();
        application.DescribeOffer(180m, Amenities.Mail | Amenities.Connection | Amenities.MeetingRooms, null, Clock);
        application.DeclareService(Service(application, "Q4"), true, "fibra", Clock);
        application.DeclareService(Service(application, "Q5"), false, null, Clock);

        Assert.Equal(Amenities.Mail, application.OtherAmenities);
        Assert.Equal(Amenities.Mail | Amenities.Connection, application.Offered);
    }

    [Fact]
    public void Wants_the_hours_of_one_day_at_least()
    {
        var application = Some.DraftAccreditation();
        application.DescribePremises(Some.Premises() with { Hours = OpeningHours.Unknown }, Clock);

        Assert.False(application.IsComplete(AccreditationSection.Premises));
    }

    [Fact]
    public void Warns_of_a_mandatory_service_that_is_missing_and_lets_the_manager_submit()
    {
        var application = Some.DraftAccreditation();
        application.DeclareService(Service(application, "Q5"), false, null, Clock);

        Assert.Equal("Q5", Assert.Single(application.MissingServices).Code);
        application.Submit(Clock);
    }

    [Fact]
    public void Keeps_one_answer_a_service_the_last()
    {
        var application = Some.DraftAccreditation();
        application.DeclareService(Service(application, "Q4"), true, "fibra", Clock);

        Assert.Equal("fibra", Assert.Single(application.Services, s => s.Requirement.Code == "Q4").Description);
    }

    [Fact]
    public void Refuses_an_answer_about_what_is_no_service()
    {
        var application = Some.DraftAccreditation();

        Assert.Throws<RuleBrokenException>(() => application.DeclareService(application.Call.Requirements.First(r => !r.IsService), true, null, Clock));
        Assert.Throws<RuleBrokenException>(() => application.DeclareService(Some.Call().Requirements.First(r => r.IsService), true, null, Clock));
    }

    [Fact]
    public void Takes_eight_pictures_and_no_more()
    {
        var application = Some.StartedAccreditation();
        for (var i = 1; i <= AccreditationApplication.MaximumPictures; i++)
        {
            Assert.True(application.HasRoomForPictures);
            application.AddPicture(Some.File(FileKind.Png, $"{i}.png"), $"Sala {i}", Clock);
        }

        Assert.False(application.HasRoomForPictures);
        Assert.Throws<RuleBrokenException>(() => application.AddPicture(Some.File(FileKind.Png, "9.png"), "Sala 9", Clock));
    }

    [Fact]
    public void Takes_only_pictures_with_words_about_them()
    {
        var application = Some.StartedAccreditation();

        Assert.Throws<RuleBrokenException>(() => application.AddPicture(Some.File(FileKind.Pdf), "Pianta", Clock));
        Assert.Throws<RuleBrokenException>(() => application.AddPicture(Some.File(FileKind.Jpeg), " ", Clock));
    }

    [Fact]
    public void Gives_a_position_once_even_after_a_removal_in_the_middle()
    {
        var application = Some.StartedAccreditation();
        var pictures = Enumerable.Range(1, 3).Select(i => application.AddPicture(Some.File(FileKind.Png), $"Sala {i}", Clock)).ToList();

        application.Detach(pictures[1], Clock);
        application.AddPicture(Some.File(FileKind.Png), "Sala 4", Clock);

        Assert.Equal([1, 3, 4], application.Pictures.Select(p => p.Position));
    }

    private static Requirement Service(AccreditationApplication application, string code) => application.Call.Requirements.Single(r => r.Code == code);
}
