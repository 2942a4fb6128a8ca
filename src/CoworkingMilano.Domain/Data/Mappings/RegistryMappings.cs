using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Domain.Spaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoworkingMilano.Domain.Data.Mappings;

internal sealed class CoworkingSpaceMapping : IEntityTypeConfiguration<CoworkingSpace>
{
    public void Configure(EntityTypeBuilder<CoworkingSpace> space)
    {
        space.ToTable("Spaces");
        space.Property(s => s.Slug).HasMaxLength(100);
        space.HasIndex(s => s.Slug).IsUnique();
        space.HasOne(s => s.Manager).WithMany().HasForeignKey(s => s.ManagerId).OnDelete(DeleteBehavior.Restrict);
        space.Property(s => s.ApplicationReference).HasMaxLength(20);
        space.Property(s => s.OperatorName).HasMaxLength(200);
        space.Property(s => s.Name).HasMaxLength(120);
        space.Property(s => s.Address).HasMaxLength(200);
        space.Property(s => s.PostalCode).HasMaxLength(5);
        space.Property(s => s.HoursNote).HasMaxLength(500);
        space.Property(s => s.Amenities).HasConversion<int>();
        space.Property(s => s.SearchText).HasMaxLength(CoworkingSpace.SearchTextLength);
        space.HasIndex(s => new { s.AccreditationEndsOn, s.Municipio });
        space.HasIndex(s => s.ChangedAt);
        space.HasMany(s => s.OpeningTimes).WithOne().HasForeignKey("SpaceId").IsRequired();
        space.HasMany(s => s.Services).WithOne().IsRequired();
        space.HasMany(s => s.Pictures).WithOne().IsRequired();
        space.HasMany(s => s.Events).WithOne().HasForeignKey("SpaceId").IsRequired();
        space.Navigation(s => s.Events).AutoInclude();
        space.Ignore(s => s.Hours);
    }
}

internal sealed class OpeningTimeMapping : IEntityTypeConfiguration<OpeningTime>
{
    public void Configure(EntityTypeBuilder<OpeningTime> time)
    {
        time.ToTable("OpeningTimes");
        time.HasKey("SpaceId", nameof(OpeningTime.Day));
    }
}

internal sealed class SpaceEventMapping : IEntityTypeConfiguration<SpaceEvent>
{
    public void Configure(EntityTypeBuilder<SpaceEvent> happened)
    {
        happened.ToTable("SpaceEvents");
        happened.Property(e => e.Reasons).HasMaxLength(4000);
        happened.HasIndex("SpaceId", nameof(SpaceEvent.Kind), nameof(SpaceEvent.On));
        happened.HasOne(e => e.Author).WithMany().HasForeignKey(e => e.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SpaceServiceMapping : IEntityTypeConfiguration<SpaceService>
{
    public void Configure(EntityTypeBuilder<SpaceService> service)
    {
        service.ToTable("SpaceServices");
        service.Property(s => s.Title).HasMaxLength(120);
        service.Property(s => s.Description).HasMaxLength(500);
    }
}

internal sealed class SpacePictureMapping : IEntityTypeConfiguration<SpacePicture>
{
    public void Configure(EntityTypeBuilder<SpacePicture> picture)
    {
        picture.ToTable("SpacePictures");
        picture.Property(p => p.Caption).HasMaxLength(200);
        picture.HasOne(p => p.File).WithMany().IsRequired().OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class InspectionMapping : IEntityTypeConfiguration<Inspection>
{
    public void Configure(EntityTypeBuilder<Inspection> inspection)
    {
        inspection.Property(i => i.Reference).HasMaxLength(20);
        inspection.HasIndex(i => i.Reference).IsUnique();
        inspection.HasIndex(i => new { i.ScheduledOn, i.ScheduledHour });
        inspection.HasIndex(i => new { i.InspectorId, i.ScheduledOn });
        inspection.HasIndex(i => new { i.ClosedAt, i.ScheduledOn });
        inspection.Property(i => i.Remarks).HasMaxLength(4000);
        inspection.HasOne(i => i.Inspector).WithMany().HasForeignKey(i => i.InspectorId).OnDelete(DeleteBehavior.Restrict);
        inspection.HasMany(i => i.Findings).WithOne().IsRequired();
        inspection.HasMany(i => i.Pictures).WithOne().IsRequired();
        inspection.Ignore(i => i.StartsAt).Ignore(i => i.Checklist).Ignore(i => i.Unseen);
    }
}

internal sealed class FindingMapping : IEntityTypeConfiguration<Finding>
{
    public void Configure(EntityTypeBuilder<Finding> finding)
    {
        finding.ToTable("Findings");
        finding.Property(f => f.MeasuredValue).HasMaxLength(200);
        finding.Property(f => f.Note).HasMaxLength(1000);
        finding.HasOne(f => f.Requirement).WithMany().IsRequired().OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FindingPictureMapping : IEntityTypeConfiguration<FindingPicture>
{
    public void Configure(EntityTypeBuilder<FindingPicture> picture)
    {
        picture.ToTable("FindingPictures");
        picture.HasOne(p => p.Requirement).WithMany().IsRequired().OnDelete(DeleteBehavior.Restrict);
        picture.HasOne(p => p.File).WithMany().IsRequired().OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CalendarFeedMapping : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> feed)
    {
        feed.Property(f => f.TokenHash).HasMaxLength(64);
        feed.HasIndex(f => f.TokenHash).IsUnique();
        feed.HasOne(f => f.Owner).WithOne().HasForeignKey<CalendarFeed>(f => f.OwnerId).OnDelete(DeleteBehavior.Cascade);
    }
}
