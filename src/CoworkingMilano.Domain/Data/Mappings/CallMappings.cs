using CoworkingMilano.Domain.Calls;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoworkingMilano.Domain.Data.Mappings;

internal sealed class CallMapping : IEntityTypeConfiguration<Call>
{
    public void Configure(EntityTypeBuilder<Call> call)
    {
        call.Property(c => c.Code).HasMaxLength(20);
        call.HasIndex(c => c.Code).IsUnique();
        call.Property(c => c.Title).HasMaxLength(200);
        call.Property(c => c.Act).HasMaxLength(200);
        call.Property(c => c.Office).HasMaxLength(200);
        call.Property(c => c.OfficeAddress).HasMaxLength(200);
        call.Property(c => c.OfficeEmail).HasMaxLength(254);
        call.Property(c => c.ResponsibleOfficer).HasMaxLength(200);
        call.Property(c => c.SubstituteOfficer).HasMaxLength(200);
        call.Property(c => c.SubstituteEmail).HasMaxLength(254);
        call.Property(c => c.AccreditationRules).HasMaxLength(8000).HasDefaultValue("");
        call.Property(c => c.VoucherRules).HasMaxLength(8000).HasDefaultValue("");
        call.Property(c => c.CoveredShare).HasPrecision(5, 4);
        call.Ignore(c => c.AskedAmenities);
        call.HasMany(c => c.Requirements).WithOne().IsRequired();
        call.HasMany(c => c.OwedChecks).WithOne().IsRequired();
        call.HasMany(c => c.Documents).WithOne().IsRequired();
        call.HasMany(c => c.Declarations).WithOne().IsRequired();
        call.HasMany(c => c.Lines).WithOne(l => l.Call).IsRequired();
    }
}

internal sealed class RequirementMapping : IEntityTypeConfiguration<Requirement>
{
    public void Configure(EntityTypeBuilder<Requirement> requirement)
    {
        requirement.ToTable("Requirements");
        requirement.Property(r => r.Code).HasMaxLength(10);
        requirement.Property(r => r.Title).HasMaxLength(120);
        requirement.Property(r => r.Text).HasMaxLength(1000);
        requirement.Property(r => r.Amenity).HasConversion<int?>();
    }
}

internal sealed class RequiredDocumentMapping : IEntityTypeConfiguration<RequiredDocument>
{
    public void Configure(EntityTypeBuilder<RequiredDocument> document)
    {
        document.ToTable("RequiredDocuments");
        document.Property(d => d.Code).HasMaxLength(40);
        document.Property(d => d.Title).HasMaxLength(120);
        document.Property(d => d.Hint).HasMaxLength(500);
    }
}

internal sealed class OwedCheckMapping : IEntityTypeConfiguration<OwedCheck>
{
    public void Configure(EntityTypeBuilder<OwedCheck> check)
    {
        check.ToTable("OwedChecks");
        check.Property(c => c.Code).HasMaxLength(40);
        check.Property(c => c.Title).HasMaxLength(120);
        check.Property(c => c.Source).HasMaxLength(200);
        check.Property(c => c.Article).HasMaxLength(100);
        check.PrimitiveCollection(c => c.Certificates).HasMaxLength(400);
        check.HasOne(c => c.Proves).WithMany().OnDelete(DeleteBehavior.Restrict);
        check.HasIndex("CallId", nameof(OwedCheck.Kind), nameof(OwedCheck.Code)).IsUnique();
    }
}

internal sealed class DeclarationTextMapping : IEntityTypeConfiguration<DeclarationText>
{
    public void Configure(EntityTypeBuilder<DeclarationText> text)
    {
        text.ToTable("DeclarationTexts");
        text.Property(d => d.Code).HasMaxLength(40);
        text.Property(d => d.Text).HasMaxLength(2000);
        text.HasIndex("CallId", nameof(DeclarationText.Kind), nameof(DeclarationText.Code), nameof(DeclarationText.Version)).IsUnique();
    }
}

internal sealed class BudgetLineMapping : IEntityTypeConfiguration<BudgetLine>
{
    public void Configure(EntityTypeBuilder<BudgetLine> line)
    {
        line.Property(l => l.Name).HasMaxLength(120);
        line.HasMany(l => l.Entries).WithOne().HasForeignKey(LedgerQueries.LineKey).IsRequired().OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BudgetEntryMapping : IEntityTypeConfiguration<BudgetEntry>
{
    public void Configure(EntityTypeBuilder<BudgetEntry> entry)
    {
        entry.ToTable("BudgetEntries");
        entry.Property(e => e.Reference).HasMaxLength(100);
        entry.HasIndex(e => new { e.At, e.Id }, "IX_Ledger_Time");
        entry.HasIndex(LedgerQueries.LineKey, nameof(BudgetEntry.At), nameof(BudgetEntry.Id)).HasDatabaseName("IX_Ledger_Line_Time");
    }
}
