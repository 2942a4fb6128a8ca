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

internal sealed class AttemptMapping : IEntityTypeConfiguration<Attempt>
{
    public void Configure(EntityTypeBuilder<Attempt> attempt)
    {
        attempt.Property(a => a.Key).HasMaxLength(64);
        attempt.HasIndex(a => new { a.Key, a.At });
        attempt.HasIndex(a => a.At);
    }
}

internal sealed class KeptFormMapping : IEntityTypeConfiguration<KeptForm>
{
    public void Configure(EntityTypeBuilder<KeptForm> form)
    {
        form.Property(f => f.Id).ValueGeneratedNever();
        form.HasIndex(f => f.KeptAt);
        form.HasOne<Account>().WithMany().HasForeignKey(f => f.AccountId);
    }
}

internal sealed class StoredFileMapping : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        file.Property(f => f.Name).HasMaxLength(120);
        file.Property(f => f.Sha256).HasMaxLength(64);
        file.HasOne(f => f.Content).WithOne().HasForeignKey<FileContent>("StoredFileId").IsRequired();
        file.HasMany(f => f.Renditions).WithOne().IsRequired();
        file.Ignore(f => f.AsPicture);
    }
}

internal sealed class RenditionMapping : IEntityTypeConfiguration<Rendition>
{
    public void Configure(EntityTypeBuilder<Rendition> rendition)
    {
        rendition.ToTable("Renditions");
        rendition.HasOne(r => r.Content).WithOne().HasForeignKey<RenditionContent>(c => c.Id).IsRequired();
        rendition.Navigation(r => r.Content).IsRequired();
    }
}

internal sealed class RenditionContentMapping : IEntityTypeConfiguration<RenditionContent>
{
    public void Configure(EntityTypeBuilder<RenditionContent> content) => content.ToTable("Renditions");
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
        notice.Property(n => n.Address).HasMaxLength(254);
        notice.Property(n => n.ReturnUrl).HasMaxLength(Notice.MaximumReturnUrl);
        notice.Property(n => n.MessageId).HasMaxLength(300);
        notice.Property(n => n.Failure).HasMaxLength(Notice.MaximumFailure);
        notice.Ignore(n => n.IsUndelivered).Ignore(n => n.StartsDays);
        notice.HasIndex(n => n.Key).IsUnique();
        notice.HasIndex(n => new { n.SentAt, n.Id });
        notice.HasIndex(n => n.FailedAt).HasFilter("\"FailedAt\" IS NOT NULL");
        notice.HasOne(n => n.Recipient).WithMany().HasForeignKey(n => n.RecipientId).OnDelete(DeleteBehavior.Restrict);
        notice.HasOne(n => n.RefusalNotice).WithMany().OnDelete(DeleteBehavior.ClientSetNull);
        notice.HasOne(n => n.Proceeding).WithMany().OnDelete(DeleteBehavior.ClientSetNull);
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
