using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Vouchers;

namespace CoworkingMilano.Domain.Applications;

/// <summary>Which lists inside a draft lack something: what a page about many drafts asks of the database instead of loading them.</summary>
public record DraftGaps(int ApplicationId, bool Documents, bool Services, bool Pictures, bool Declarations)
{
    /// <summary>Whether a section that is a list lacks something; null for the others.</summary>
    internal bool? In(Enum part) => part switch
    {
        VoucherSection.Documents => Documents,
        AccreditationSection.Services => Services,
        AccreditationSection.Pictures => Pictures,
        VoucherSection.Declarations or AccreditationSection.Declarations => Declarations,
        _ => null,
    };
}

public static class DraftQueries
{
    /// <summary>Keep in step with <see cref="Application.Missing"/>.</summary>
    public static IQueryable<DraftGaps> Gaps(this IQueryable<Application> drafts, Identification author)
    {
        var isStrong = author.IsStrong;
        return drafts.Select(a => new DraftGaps(
            a.Id,
            a.Call.Documents.Any(d => !(isStrong && d.IsReplacedByDigitalIdentity) && !a.Attachments.Any(given => given.Code == d.Code)),
            ((AccreditationApplication)a).MonthlyFeeFrom == null || a.Call.Requirements.Any(r => r.IsService && !((AccreditationApplication)a).Services.Any(s => s.Requirement == r && (s.IsOffered == false || (s.IsOffered == true && s.Description != null && s.Description.Trim() != "")))),
            !a.Attachments.Any(given => given.Code == AccreditationApplication.PictureCode),
            a.Call.Declarations.Any(d => d.Kind == a.Kind
                && !a.Call.Declarations.Any(newer => newer.Kind == d.Kind && newer.Code == d.Code && newer.Version > d.Version)
                && !a.Declarations.Any(made => made.Text == d))));
    }
}
