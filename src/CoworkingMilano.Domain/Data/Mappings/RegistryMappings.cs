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
        space.Property(s => s.ManagerId).HasMaxLength(450);
        space.Property(s => s.ApplicationReference).HasMaxLength(20);
        space.Property(s => s.OperatorName).HasMaxLength(200);
        space.Property(s => s.Name).HasMaxLength(120);
        space.Property(s => s.Address).HasMaxLength(200);
        space.Property(s => s.PostalCode).HasMaxLength(5);
        space.Property(s => s.Hours).HasMaxLength(500);
        space.Property(s => s.SearchText).HasMaxLength(4000);
        space.HasIndex(s => new { s.AccreditationEndsOn, s.Municipio });
        space.HasMany(s => s.Services).WithOne().IsRequired();
        space.HasMany(s => s.Pictures).WithOne().IsRequired();
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
        inspection.Property(i => i.Remarks).HasMaxLength(4000);
        inspection.HasOne(i => i.Inspector).WithMany().HasForeignKey(i => i.InspectorId).OnDelete(DeleteBehavior.Restrict);
        inspection.HasMany(i => i.Findings).WithOne().IsRequired();
        inspection.Ignore(i => i.Checklist).Ignore(i => i.Unseen);
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
