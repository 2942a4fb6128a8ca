using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoworkingMilano.Web.Areas.Shared;

/// <summary>Where the pages of an application stand for who made it.</summary>
public static class ApplicationUrls
{
    extension(Application application)
    {
        public string Url => application.Kind.UrlOf(application.Reference);

        /// <summary>The very question of a draft that an answer is missing to.</summary>
        public string UrlOf(Enum part, MissingAnswer answer) => $"{application.Url}/{part.Path}#{QuestionTagHelper.FieldId(answer.Field)}";
    }

    extension(ApplicationKind kind)
    {
        public string UrlOf(string reference) => $"/{(kind is ApplicationKind.Voucher ? "coworker" : "gestori")}/domande/{reference}";
    }

    extension(Enum part)
    {
        /// <summary>The last part of the address of a section's page.</summary>
        public string Path => part switch
        {
            VoucherSection.Person => "persona",
            VoucherSection.Applicant => "titolo",
            VoucherSection.Project => "progetto",
            VoucherSection.Stay => "spazio",
            VoucherSection.Documents => "documenti",
            VoucherSection.BankAccount => "conto",
            AccreditationSection.Operator => "gestore",
            AccreditationSection.Premises => "locali",
            AccreditationSection.Services => "servizi",
            AccreditationSection.Pictures => "fotografie",
            VoucherSection.Declarations or AccreditationSection.Declarations => "dichiarazioni",
            _ => throw new ArgumentOutOfRangeException(nameof(part)),
        };
    }

    extension(ViewContext view)
    {
        public string Reference => (string)view.RouteData.Values["reference"]!;

        public string ApplicationUrl =>
            (view.RouteData.Values["area"] is "Coworkers" ? ApplicationKind.Voucher : ApplicationKind.Accreditation).UrlOf(view.Reference);
    }
}
