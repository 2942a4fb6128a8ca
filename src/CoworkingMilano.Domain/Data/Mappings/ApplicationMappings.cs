using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoworkingMilano.Domain.Data.Mappings;

/// <summary>One table for what both kinds share, so that the queue reads one table by one index; a table for each kind beside it.</summary>
internal sealed class ApplicationMapping : IEntityTypeConfiguration<Application>
{
    public void Configure(EntityTypeBuilder<Application> application)
    {
        application.UseTptMappingStrategy();
        application.Property(a => a.Reference).HasMaxLength(20);
        application.HasIndex(a => a.Reference).IsUnique();
        application.Property(a => a.Subject).HasMaxLength(200);
        application.Property(a => a.SearchText).HasMaxLength(1000);
        application.HasIndex(a => new { a.Status, a.DueOn, a.Id });
        application.HasOne(a => a.Applicant).WithMany().HasForeignKey(a => a.ApplicantId).OnDelete(DeleteBehavior.Restrict);
        application.HasOne(a => a.CaseOfficer).WithMany().HasForeignKey(a => a.CaseOfficerId).OnDelete(DeleteBehavior.Restrict);
        application.HasOne(a => a.Call).WithMany().IsRequired().OnDelete(DeleteBehavior.Restrict);
        application.HasMany(a => a.Timeline).WithOne().IsRequired();
        application.HasMany(a => a.Decisions).WithOne(d => d.Application).IsRequired();
        application.HasMany(a => a.Attachments).WithOne().IsRequired();
        application.HasMany(a => a.Declarations).WithOne().IsRequired();
        application.HasMany(a => a.Notices).WithOne(n => n.Application).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AccreditationApplicationMapping : IEntityTypeConfiguration<AccreditationApplication>
{
    public void Configure(EntityTypeBuilder<AccreditationApplication> application)
    {
        application.ToTable("AccreditationApplications");
        application.Property(a => a.OperatorName).HasMaxLength(200);
        application.Property(a => a.VatNumber).HasMaxLength(11);
        application.Property(a => a.Rea).HasMaxLength(20);
        application.Property(a => a.Pec).HasMaxLength(254);
        application.OwnsOne(a => a.Premises, premises =>
        {
            premises.Property(p => p.Name).HasMaxLength(120);
            premises.Property(p => p.Address).HasMaxLength(200);
            premises.Property(p => p.PostalCode).HasMaxLength(5);
            premises.Property(p => p.Hours).HasMaxLength(500);
        });
        application.HasMany(a => a.Services).WithOne().IsRequired();
        application.HasMany(a => a.Checks).WithOne().IsRequired();
        application.HasMany(a => a.Inspections).WithOne(i => i.Application).IsRequired();
        application.HasOne(a => a.Space).WithOne().HasForeignKey<AccreditationApplication>("SpaceId").OnDelete(DeleteBehavior.Restrict);
        application.Ignore(a => a.Pictures).Ignore(a => a.MissingServices).Ignore(a => a.MandatoryRequirements).Ignore(a => a.OpenInspection).Ignore(a => a.LastClosedInspection);
    }
}

internal sealed class VoucherApplicationMapping : IEntityTypeConfiguration<VoucherApplication>
{
    public void Configure(EntityTypeBuilder<VoucherApplication> application)
    {
        application.ToTable("VoucherApplications");
        application.Property(a => a.GivenName).HasMaxLength(100);
        application.Property(a => a.FamilyName).HasMaxLength(100);
        application.Property(a => a.FiscalCode).HasMaxLength(16);
        application.Property(a => a.VatNumber).HasMaxLength(11);
        application.Property(a => a.EnterpriseName).HasMaxLength(200);
        application.Property(a => a.Rea).HasMaxLength(20);
        application.Property(a => a.ProjectTitle).HasMaxLength(200);
        application.Property(a => a.ProjectDescription).HasMaxLength(4000);
        application.Property(a => a.Iban).HasMaxLength(34);
        application.Property(a => a.LiveFiscalCode).HasMaxLength(16);
        // Quoted so that both databases read it.
        application.HasIndex(a => a.LiveFiscalCode).IsUnique().HasFilter("\"LiveFiscalCode\" IS NOT NULL");
        application.HasOne(a => a.Space).WithMany().OnDelete(DeleteBehavior.Restrict);
        application.HasOne(a => a.Line).WithMany().OnDelete(DeleteBehavior.Restrict);
        application.Ignore(a => a.MissingDocuments);
    }
}

internal sealed class DecisionMapping : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.ToTable("Decisions");
        decision.Property(d => d.Note).HasMaxLength(4000);
        decision.Property(d => d.SentBackNote).HasMaxLength(2000);
        decision.HasIndex("ApplicationId", nameof(Decision.Number)).IsUnique();
        decision.HasOne(d => d.PreparedBy).WithMany().HasForeignKey(d => d.PreparedById).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne(d => d.SentBackBy).WithMany().HasForeignKey(d => d.SentBackById).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne(d => d.SignedBy).WithMany().HasForeignKey(d => d.SignedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TimelineEntryMapping : IEntityTypeConfiguration<TimelineEntry>
{
    public void Configure(EntityTypeBuilder<TimelineEntry> entry)
    {
        entry.ToTable("TimelineEntries");
        entry.Property(e => e.Note).HasMaxLength(2000);
        entry.HasOne(e => e.Actor).WithMany().HasForeignKey(e => e.ActorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AttachmentMapping : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> attachment)
    {
        attachment.ToTable("Attachments");
        attachment.Property(a => a.Code).HasMaxLength(40);
        attachment.Property(a => a.Caption).HasMaxLength(200);
        attachment.HasOne(a => a.File).WithMany().IsRequired().OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DeclarationAnswerMapping : IEntityTypeConfiguration<DeclarationAnswer>
{
    public void Configure(EntityTypeBuilder<DeclarationAnswer> answer)
    {
        answer.ToTable("DeclarationAnswers");
        answer.Property(a => a.Hash).HasMaxLength(64);
        answer.HasOne(a => a.Text).WithMany().IsRequired().OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ServiceAnswerMapping : IEntityTypeConfiguration<ServiceAnswer>
{
    public void Configure(EntityTypeBuilder<ServiceAnswer> answer)
    {
        answer.ToTable("ServiceAnswers");
        answer.Property(a => a.Description).HasMaxLength(500);
        answer.HasOne(a => a.Requirement).WithMany().IsRequired().OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RequirementCheckMapping : IEntityTypeConfiguration<RequirementCheck>
{
    public void Configure(EntityTypeBuilder<RequirementCheck> check)
    {
        check.ToTable("RequirementChecks");
        check.Property(c => c.Reason).HasMaxLength(1000);
        check.HasOne(c => c.Requirement).WithMany().IsRequired().OnDelete(DeleteBehavior.Restrict);
        check.HasOne(c => c.CheckedBy).WithMany().HasForeignKey(c => c.CheckedById).OnDelete(DeleteBehavior.Restrict);
    }
}
