using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoworkingMilano.Domain.Data.Mappings;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.Property(a => a.GivenName).HasMaxLength(100);
        account.Property(a => a.FamilyName).HasMaxLength(100);
    }
}

internal sealed class StoredFileMapping : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        file.Property(f => f.Name).HasMaxLength(120);
        file.Property(f => f.Sha256).HasMaxLength(64);
        file.HasOne(f => f.Content).WithOne().HasForeignKey<FileContent>("StoredFileId").IsRequired();
    }
}

internal sealed class FileContentMapping : IEntityTypeConfiguration<FileContent>
{
    public void Configure(EntityTypeBuilder<FileContent> content) => content.ToTable("FileContents");
}

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.Property(n => n.Subject).HasMaxLength(200);
        notice.Property(n => n.Body).HasMaxLength(4000);
        notice.HasIndex(n => new { n.SentAt, n.Id });
        notice.HasOne(n => n.Recipient).WithMany().HasForeignKey(n => n.RecipientId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReferenceCounterMapping : IEntityTypeConfiguration<ReferenceCounter>
{
    public void Configure(EntityTypeBuilder<ReferenceCounter> counter)
    {
        counter.HasKey(c => c.Series);
        counter.Property(c => c.Series).HasMaxLength(20);
    }
}
