using CoworkingMilano.Domain.Questions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoworkingMilano.Domain.Data.Mappings;

internal sealed class QuestionMapping : IEntityTypeConfiguration<Question>
{
    public void Configure(EntityTypeBuilder<Question> question)
    {
        question.Property(q => q.Reference).HasMaxLength(20);
        question.Property(q => q.Asked).HasMaxLength(Question.MaximumLength);
        question.Property(q => q.Published).HasMaxLength(Question.MaximumLength);
        question.Property(q => q.Answer).HasMaxLength(Question.MaximumAnswer);
        question.Property(q => q.DeclineReason).HasMaxLength(Question.MaximumReason);
        question.Property(q => q.SearchText).HasMaxLength(Question.SearchTextLength);
        question.HasIndex(q => q.Reference).IsUnique();
        question.HasIndex(q => new { q.AskedById, q.Key }).IsUnique();
        question.HasIndex("CallId", nameof(Question.Kind), nameof(Question.PublishedAt));
        question.HasIndex(q => new { q.PublishedAt, q.DeclinedAt });
        question.HasOne(q => q.Call).WithMany().IsRequired().OnDelete(DeleteBehavior.Restrict);
        question.HasOne(q => q.AskedBy).WithMany().HasForeignKey(q => q.AskedById).OnDelete(DeleteBehavior.Restrict);
        question.HasOne(q => q.AnsweredBy).WithMany().HasForeignKey(q => q.AnsweredById).OnDelete(DeleteBehavior.Restrict);
    }
}
