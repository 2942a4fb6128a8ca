using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Inspections;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CoworkingMilano.Web.Areas.Officers.Remarks;

public class RemarksForm
{
    /// <summary>Latitude and longitude of the entrance, as a map gives them.</summary>
    public string? Coordinates { get; set; }

    public string? Remarks { get; set; }

    [BindNever, ValidateNever]
    public Inspection Inspection { get; set; } = null!;

    public static RemarksForm Of(Inspection inspection) => new()
    {
        Coordinates = (inspection.Coordinates ?? inspection.Application.Premises?.Coordinates)?.ToString(),
        Remarks = inspection.Remarks,
        Inspection = inspection,
    };

    public void WriteIn(Account inspector, TimeProvider clock)
    {
        Inspection.Locate(Domain.Spaces.Coordinates.TryParse(Coordinates, out var point) ? point : null, inspector, clock);
        Inspection.Remark(Remarks, inspector, clock);
    }

    public class Validator : AbstractValidator<RemarksForm>
    {
        public Validator()
        {
            RuleFor(f => f.Coordinates)
                .Must(typed => Domain.Spaces.Coordinates.TryParse(typed, out var point) && point.IsInMilan).When(f => !string.IsNullOrWhiteSpace(f.Coordinates))
                .WithMessage("Scrivi latitudine e longitudine di un punto di Milano, per esempio 45.4856, 9.1902");
            RuleFor(f => f.Remarks).MaximumLength(4000).WithMessage("Le osservazioni sono troppo lunghe: al massimo 4000 caratteri");
        }
    }
}
