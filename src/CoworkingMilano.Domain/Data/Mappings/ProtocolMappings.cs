using CoworkingMilano.Domain.Protocol;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoworkingMilano.Domain.Data.Mappings;

internal sealed class ProtocolEntryMapping : IEntityTypeConfiguration<ProtocolEntry>
{
    public void Configure(EntityTypeBuilder<ProtocolEntry> entry)
    {
        entry.ToTable("ProtocolEntries");
        entry.HasIndex(e => e.Sequence).IsUnique();
        entry.HasIndex(e => new { e.Year, e.Number }).IsUnique();
        entry.HasIndex(e => e.RegisteredAt);
        entry.Ignore(e => e.Note);
        entry.Property(e => e.Reference).HasMaxLength(20);
        entry.Property(e => e.Correspondent).HasMaxLength(250);
        entry.Property(e => e.Subject).HasMaxLength(200);
        foreach (var hash in (string[])[nameof(ProtocolEntry.DocumentSha256), nameof(ProtocolEntry.HistorySha256), nameof(ProtocolEntry.PreviousHash), nameof(ProtocolEntry.Hash)])
        {
            entry.Property(hash).HasMaxLength(64);
        }

        entry.HasOne(e => e.Document).WithOne().HasForeignKey<ProtocolDocument>("ProtocolEntryId").IsRequired();
    }
}

internal sealed class ProtocolDocumentMapping : IEntityTypeConfiguration<ProtocolDocument>
{
    public void Configure(EntityTypeBuilder<ProtocolDocument> document) => document.ToTable("ProtocolDocuments");
}

internal sealed class ProtocolHeadMapping : IEntityTypeConfiguration<ProtocolHead>
{
    public void Configure(EntityTypeBuilder<ProtocolHead> head)
    {
        head.ToTable("ProtocolHeads");
        head.Property(h => h.Id).ValueGeneratedNever();
        head.Property(h => h.Hash).HasMaxLength(64);
        head.HasData(new { Id = ProtocolHead.OnlyId, Sequence = 0, Hash = ProtocolHash.Beginning });
    }
}

internal sealed class DailyRegisterMapping : IEntityTypeConfiguration<DailyRegister>
{
    public void Configure(EntityTypeBuilder<DailyRegister> register)
    {
        register.ToTable("DailyRegisters");
        register.HasKey(r => r.Day);
        register.Property(r => r.Head).HasMaxLength(64);
        register.Property(r => r.PreviousHead).HasMaxLength(64);
        register.HasIndex(r => r.DepositedAt);
    }
}
