using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoworkingMilano.Domain.Data.Mappings;

/// <summary>One table for what both kinds share, so that the queue reads one table by one index; a table for each kind beside it.</summary>
internal sealed class ApplicationMapping : IEntityTypeConfiguration<Application>
{
    // Quoted so that both databases read them.
    private const string IsOpen = "\"OpenDueOn\" IS NOT NULL";
    private const string IsReceived = "\"SubmittedAt\" IS NOT NULL";
    private const string HasEnded = "\"EndedAt\" IS NOT NULL";

    public void Configure(EntityTypeBuilder<Application> application)
    {
        application.UseTptMappingStrategy();
        application.Property(a => a.Reference).HasMaxLength(20);
        application.HasIndex(a => a.Reference).IsUnique();
        application.Property(a => a.Subject).HasMaxLength(200);
        application.Property(a => a.SearchText).HasMaxLength(1000);
        application.HasIndex(a => new { a.Status, a.CaseOfficerId, a.DueOn, a.Id, a.UnreadByOfficeSince, a.SubstituteCalledAt });
        application.Property(a => a.EarlierReference).HasMaxLength(20);
        application.PrimitiveCollection(a => a.TakenUp).HasMaxLength(400);
        // Quoted so that both databases read it.
        application.HasIndex(nameof(Application.ApplicantId), "CallId", nameof(Application.Kind)).IsUnique().HasFilter("\"Status\" = 'Draft'");
        application.HasIndex(a => a.ApplicantId);
        application.HasOne(a => a.Applicant).WithMany().HasForeignKey(a => a.ApplicantId).OnDelete(DeleteBehavior.Restrict);
        application.HasOne(a => a.CaseOfficer).WithMany().HasForeignKey(a => a.CaseOfficerId).OnDelete(DeleteBehavior.Restrict);
        application.HasOne(a => a.Call).WithMany().IsRequired().OnDelete(DeleteBehavior.Restrict);
        application.Ignore(a => a.CorrectableFields).Ignore(a => a.InformationTopics).Ignore(a => a.OpenInformationRequest).Ignore(a => a.OpenRefusalNotice).Ignore(a => a.HeardNotice).Ignore(a => a.SubmissionEntry);
        application.HasMany(a => a.Timeline).WithOne().IsRequired();
        application.HasMany(a => a.Decisions).WithOne(d => d.Application).IsRequired();
        application.HasMany(a => a.Attachments).WithOne().IsRequired();
        application.HasMany(a => a.Declarations).WithOne().IsRequired();
        application.HasMany(a => a.InformationRequests).WithOne(r => r.Application).IsRequired();
        application.HasMany(a => a.RefusalNotices).WithOne(n => n.Application).IsRequired();
        application.HasMany(a => a.Protocol).WithOne(e => e.Application).IsRequired().OnDelete(DeleteBehavior.Restrict);
        application.HasMany(a => a.Proceedings).WithOne(p => p.Application).IsRequired();
        application.Ignore(a => a.BannableCodes).Ignore(a => a.LastSignedDecision);
        application.HasMany(a => a.Notices).WithOne(n => n.Application).OnDelete(DeleteBehavior.Cascade);
        application.HasMany(a => a.InternalNotes).WithOne().IsRequired();
        application.HasMany(a => a.Conversation).WithOne().IsRequired();
        application.HasMany(a => a.Reminders).WithOne().IsRequired();
        application.HasMany(a => a.OfficeChecks).WithOne().IsRequired();
        application.Property(a => a.IdentifiedBy).HasDefaultValue(Identification.Password);
        application.Ignore(a => a.OwedChecks).Ignore(a => a.Pointers);
        IndexTheQueue(application);
    }

    /// <summary>One index for each order of the queue and each filter that may leave few: which serves what is in docs/performance.md. Drafts are in none of them.</summary>
    private static void IndexTheQueue(EntityTypeBuilder<Application> application)
    {
        application.HasIndex(a => new { a.OpenDueOn, a.Id }, "IX_Queue_Due").HasFilter(IsOpen);
        application.HasIndex(a => new { a.Status, a.OpenDueOn, a.Id }, "IX_Queue_Status_Due").HasFilter(IsOpen);
        application.HasIndex(a => new { a.Kind, a.OpenDueOn, a.Id }, "IX_Queue_Kind_Due").HasFilter(IsOpen);
        application.HasIndex(a => new { a.CaseOfficerId, a.OpenDueOn, a.Id }, "IX_Queue_Officer_Due").HasFilter(IsOpen);
        application.HasIndex(a => new { a.CaseOfficerId, a.Status, a.OpenDueOn, a.Id }, "IX_Queue_Officer_Status_Due").HasFilter(IsOpen);
        application.HasIndex("CallId", nameof(Application.OpenDueOn), nameof(Application.Id)).HasDatabaseName("IX_Queue_Call_Due").HasFilter(IsOpen);
        application.HasIndex(a => new { a.SubmittedAt, a.Id }, "IX_Queue_Open_Newest").HasFilter(IsOpen);
        application.HasIndex(a => new { a.SubmittedAt, a.Id }, "IX_Queue_Newest").HasFilter(IsReceived);
        application.HasIndex(a => new { a.Status, a.SubmittedAt, a.Id }, "IX_Queue_Status_Newest").HasFilter(IsReceived);
        application.HasIndex(a => new { a.Status, a.EndedAt, a.Id }, "IX_Queue_Status_Ended").HasFilter(HasEnded);
        application.HasIndex(a => new { a.CaseOfficerId, a.EndedAt, a.Id }, "IX_Queue_Officer_Ended").HasFilter(HasEnded);
        application.HasIndex("CallId", nameof(Application.EndedAt), nameof(Application.Id)).HasDatabaseName("IX_Queue_Call_Ended").HasFilter(HasEnded);
        application.HasIndex(a => new { a.OpenDueOn, a.Id }, "IX_Queue_Unread").HasFilter("\"UnreadByOfficeSince\" IS NOT NULL");
        application.HasIndex(a => new { a.OpenDueOn, a.Id }, "IX_Queue_Substitute").HasFilter("\"SubstituteCalledAt\" IS NOT NULL");
        // The keys' own: the filtered ones beside them hold only some rows.
        application.HasIndex(a => a.CaseOfficerId);
        application.HasIndex("CallId");
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
        application.Property(a => a.OtherAmenities).HasConversion<int>();
        application.OwnsOne(a => a.Premises, premises =>
        {
            premises.Property(p => p.Name).HasMaxLength(120);
            premises.Property(p => p.Address).HasMaxLength(200);
            premises.Property(p => p.PostalCode).HasMaxLength(5);
            premises.Property(p => p.Hours).HasMaxLength(500);
            premises.Property(p => p.HoursNote).HasMaxLength(500);
        });
        application.HasMany(a => a.Services).WithOne().IsRequired();
        application.HasMany(a => a.Checks).WithOne().IsRequired();
        application.HasMany(a => a.Inspections).WithOne(i => i.Application).IsRequired();
        application.HasOne(a => a.Space).WithOne().HasForeignKey<AccreditationApplication>("SpaceId").OnDelete(DeleteBehavior.Restrict);
        application.Ignore(a => a.Pictures).Ignore(a => a.Offered).Ignore(a => a.MissingServices).Ignore(a => a.MandatoryRequirements).Ignore(a => a.RequirementsToJudge).Ignore(a => a.OpenInspection).Ignore(a => a.LastClosedInspection);
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
        application.Ignore(a => a.AskedDocuments).Ignore(a => a.MissingDocuments);
    }
}

internal sealed class CaseWordMapping : IEntityTypeConfiguration<CaseWord>
{
    public void Configure(EntityTypeBuilder<CaseWord> word)
    {
        word.HasKey(w => new { w.ApplicationId, w.Word });
        word.Property(w => w.Word).HasMaxLength(CaseWord.MaximumLength);
        word.HasIndex(w => new { w.Word, w.ApplicationId });
        word.HasOne(w => w.Application).WithMany().OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class InternalNoteMapping : IEntityTypeConfiguration<InternalNote>
{
    public void Configure(EntityTypeBuilder<InternalNote> note)
    {
        note.ToTable("InternalNotes");
        note.Property(n => n.Text).HasMaxLength(InternalNote.MaximumLength);
        note.HasIndex("ApplicationId", nameof(InternalNote.Key)).IsUnique();
        note.HasOne(n => n.Author).WithMany().HasForeignKey(n => n.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ConversationEntryMapping : IEntityTypeConfiguration<ConversationEntry>
{
    public void Configure(EntityTypeBuilder<ConversationEntry> entry)
    {
        entry.ToTable("ConversationEntries");
        entry.Property(e => e.Text).HasMaxLength(ConversationEntry.MaximumLength);
        entry.HasIndex("ApplicationId", nameof(ConversationEntry.Number)).IsUnique();
        entry.HasIndex("ApplicationId", nameof(ConversationEntry.Key)).IsUnique();
        entry.HasOne(e => e.Author).WithMany().HasForeignKey(e => e.AuthorId).OnDelete(DeleteBehavior.Restrict);
        entry.HasMany(e => e.Files).WithOne().IsRequired();
    }
}

internal sealed class ConversationFileMapping : IEntityTypeConfiguration<ConversationFile>
{
    public void Configure(EntityTypeBuilder<ConversationFile> file)
    {
        file.ToTable("ConversationFiles");
        file.HasOne(f => f.File).WithMany().IsRequired().OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DecisionMapping : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.ToTable("Decisions");
        decision.Property(d => d.Note).HasMaxLength(4000);
        decision.Property(d => d.SentBackNote).HasMaxLength(2000);
        decision.HasMany(d => d.Grounds).WithOne().OnDelete(DeleteBehavior.Cascade);
        decision.HasIndex("ApplicationId", nameof(Decision.Number)).IsUnique();
        decision.HasOne(d => d.PreparedBy).WithMany().HasForeignKey(d => d.PreparedById).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne(d => d.SentBackBy).WithMany().HasForeignKey(d => d.SentBackById).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne(d => d.SignedBy).WithMany().HasForeignKey(d => d.SignedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class InformationRequestMapping : IEntityTypeConfiguration<InformationRequest>
{
    public void Configure(EntityTypeBuilder<InformationRequest> request)
    {
        request.ToTable("InformationRequests");
        request.Property(r => r.Message).HasMaxLength(4000);
        request.Property(r => r.CancellationNote).HasMaxLength(2000);
        request.HasIndex("ApplicationId", nameof(InformationRequest.Number)).IsUnique();
        request.HasIndex(r => new { r.EndedAt, r.DeadlineOn });
        request.HasOne(r => r.RequestedBy).WithMany().HasForeignKey(r => r.RequestedById).OnDelete(DeleteBehavior.Restrict);
        request.HasMany(r => r.Items).WithOne().IsRequired();
    }
}

internal sealed class ReminderMapping : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> reminder)
    {
        reminder.ToTable("Reminders");
        reminder.HasIndex("ApplicationId", nameof(Reminder.Occasion), nameof(Reminder.Round), nameof(Reminder.DaysBefore)).IsUnique();
    }
}

internal sealed class InformationItemMapping : IEntityTypeConfiguration<InformationItem>
{
    public void Configure(EntityTypeBuilder<InformationItem> item)
    {
        item.ToTable("InformationItems");
        item.Property(i => i.Code).HasMaxLength(40);
        item.Property(i => i.Title).HasMaxLength(200);
        item.Property(i => i.Question).HasMaxLength(2000);
        item.Property(i => i.Words).HasMaxLength(4000);
        item.Property(i => i.NewValue).HasMaxLength(4000);
        item.Property(i => i.OldValue).HasMaxLength(4000);
        item.HasOne(i => i.File).WithMany().OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RefusalNoticeMapping : IEntityTypeConfiguration<RefusalNotice>
{
    public void Configure(EntityTypeBuilder<RefusalNotice> notice)
    {
        notice.ToTable("RefusalNotices");
        notice.Property(n => n.TakenBackNote).HasMaxLength(2000);
        notice.HasIndex("ApplicationId", nameof(RefusalNotice.Number)).IsUnique();
        notice.HasOne(n => n.GivenBy).WithMany().HasForeignKey(n => n.GivenById).OnDelete(DeleteBehavior.Restrict);
        notice.HasMany(n => n.Grounds).WithOne().OnDelete(DeleteBehavior.NoAction);
        notice.HasMany(n => n.Remarks).WithOne().IsRequired();
        notice.HasOne(n => n.Delivery).WithOne().HasForeignKey<RefusalNotice>("DeliveryId").OnDelete(DeleteBehavior.Restrict);
        notice.Ignore(n => n.Unanswered);
    }
}

internal sealed class DeliveryMapping : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> delivery)
    {
        delivery.ToTable("Deliveries");
        delivery.HasOne(d => d.Document).WithMany().IsRequired().OnDelete(DeleteBehavior.Restrict);
        delivery.HasOne(d => d.NotedBy).WithMany().HasForeignKey(d => d.NotedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RefusalGroundMapping : IEntityTypeConfiguration<RefusalGround>
{
    public void Configure(EntityTypeBuilder<RefusalGround> ground)
    {
        ground.ToTable("RefusalGrounds");
        ground.Property(g => g.Text).HasMaxLength(4000);
        ground.Property(g => g.Rule).HasMaxLength(8000);
        ground.HasOne(g => g.Remark).WithMany().OnDelete(DeleteBehavior.NoAction);
    }
}

internal sealed class RemarkMapping : IEntityTypeConfiguration<Remark>
{
    public void Configure(EntityTypeBuilder<Remark> remark)
    {
        remark.ToTable("Remarks");
        remark.Property(r => r.Text).HasMaxLength(4000);
        remark.Property(r => r.Reply).HasMaxLength(4000);
        remark.Property(r => r.RepliedById).HasMaxLength(450);
        remark.HasMany(r => r.Files).WithOne().IsRequired();
    }
}

internal sealed class RemarkFileMapping : IEntityTypeConfiguration<RemarkFile>
{
    public void Configure(EntityTypeBuilder<RemarkFile> file)
    {
        file.ToTable("RemarkFiles");
        file.HasOne(f => f.File).WithMany().IsRequired().OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ProceedingMapping : IEntityTypeConfiguration<Proceeding>
{
    public void Configure(EntityTypeBuilder<Proceeding> proceeding)
    {
        proceeding.ToTable("Proceedings");
        proceeding.Property(p => p.Facts).HasMaxLength(4000);
        proceeding.Property(p => p.Answer).HasMaxLength(4000);
        proceeding.Property(p => p.ArchivedBecause).HasMaxLength(4000);
        proceeding.HasIndex("ApplicationId", nameof(Proceeding.Number)).IsUnique();
        proceeding.HasOne(p => p.OpenedBy).WithMany().HasForeignKey(p => p.OpenedById).OnDelete(DeleteBehavior.Restrict);
        proceeding.HasOne(p => p.ArchivedBy).WithMany().HasForeignKey(p => p.ArchivedById).OnDelete(DeleteBehavior.Restrict);
        proceeding.HasMany(p => p.Conclusions).WithOne(c => c.Proceeding).IsRequired();
        proceeding.HasMany(p => p.Files).WithOne().IsRequired();
        proceeding.HasMany(p => p.Bans).WithOne().IsRequired();
        proceeding.HasOne(p => p.Delivery).WithOne().HasForeignKey<Proceeding>("DeliveryId").OnDelete(DeleteBehavior.Restrict);
        proceeding.Ignore(p => p.PreparedConclusion).Ignore(p => p.SignedConclusion).Ignore(p => p.CurrentConclusion);
    }
}

internal sealed class ConclusionMapping : IEntityTypeConfiguration<Conclusion>
{
    public void Configure(EntityTypeBuilder<Conclusion> conclusion)
    {
        conclusion.ToTable("Conclusions");
        conclusion.Property(c => c.Reasons).HasMaxLength(4000);
        conclusion.Property(c => c.SentBackNote).HasMaxLength(2000);
        conclusion.Property(c => c.SentBackById).HasMaxLength(450);
        conclusion.HasIndex("ProceedingId", nameof(Conclusion.Number)).IsUnique();
        conclusion.HasOne(c => c.PreparedBy).WithMany().HasForeignKey(c => c.PreparedById).OnDelete(DeleteBehavior.Restrict);
        conclusion.HasOne(c => c.SignedBy).WithMany().HasForeignKey(c => c.SignedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ProceedingFileMapping : IEntityTypeConfiguration<ProceedingFile>
{
    public void Configure(EntityTypeBuilder<ProceedingFile> file)
    {
        file.ToTable("ProceedingFiles");
        file.HasOne(f => f.File).WithMany().IsRequired().OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BanMapping : IEntityTypeConfiguration<Ban>
{
    public void Configure(EntityTypeBuilder<Ban> ban)
    {
        ban.ToTable("Bans");
        ban.Property(b => b.Code).HasMaxLength(16);
        ban.HasIndex(b => new { b.Code, b.LastDay });
    }
}

internal sealed class TimelineEntryMapping : IEntityTypeConfiguration<TimelineEntry>
{
    public void Configure(EntityTypeBuilder<TimelineEntry> entry)
    {
        entry.ToTable("TimelineEntries");
        entry.Property(e => e.Note).HasMaxLength(2000);
        entry.HasOne(e => e.Actor).WithMany().HasForeignKey(e => e.ActorId).OnDelete(DeleteBehavior.Restrict);
        // No foreign key: the rows of a save would no longer be stored in the order of the acts.
        entry.HasIndex(e => e.CoveredBy);
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

internal sealed class OfficeCheckMapping : IEntityTypeConfiguration<OfficeCheck>
{
    public void Configure(EntityTypeBuilder<OfficeCheck> check)
    {
        check.ToTable("OfficeChecks");
        check.Property(c => c.AnswerNumber).HasMaxLength(OfficeCheck.LongestNumber);
        check.Property(c => c.Note).HasMaxLength(OfficeCheck.LongestNote);
        check.HasIndex("ApplicationId", nameof(OfficeCheck.Number)).IsUnique();
        check.HasOne(c => c.Owed).WithMany().IsRequired().OnDelete(DeleteBehavior.Restrict);
        check.HasOne(c => c.Officer).WithMany().HasForeignKey(c => c.OfficerId).OnDelete(DeleteBehavior.Restrict);
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
