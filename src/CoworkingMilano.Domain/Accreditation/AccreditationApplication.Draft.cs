using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Domain.Vouchers;

namespace CoworkingMilano.Domain.Accreditation;

/// <summary>The five sections of a draft: who manages the space, where it is, what it offers; each saves itself and knows what it lacks.</summary>
public partial class AccreditationApplication
{
    /// <summary>The mandatory services the manager says the space does not offer: the draft may be submitted, the space cannot be admitted.</summary>
    public IEnumerable<Requirement> MissingServices => _services.Where(s => s.IsOffered is false && s.Requirement.IsMandatory).Select(s => s.Requirement).OrderBy(r => r.Position);

    public bool HasRoomForPictures => Pictures.Count() < MaximumPictures;

    public bool IsComplete(AccreditationSection part) => Missing(part).Count == 0;

    public IReadOnlyList<MissingAnswer> Missing(AccreditationSection part) => part switch
    {
        AccreditationSection.Operator => MissingOfOperator,
        AccreditationSection.Premises => MissingOf(Premises ?? new()),
        AccreditationSection.Services => MissingOfServices,
        AccreditationSection.Pictures => MissingAnswer.Among((!Pictures.Any(), "Picture", "almeno una fotografia")),
        AccreditationSection.Declarations => MissingDeclarations,
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    public override IReadOnlyList<MissingAnswer> Missing(Enum part, DateOnly today) => Missing((AccreditationSection)part);

    public void DescribeOperator(string? name, LegalForm? legalForm, string? vatNumber, string? rea, string? pec, TimeProvider clock)
    {
        WriteOn(AccreditationSection.Operator);

        (OperatorName, LegalForm, VatNumber, Rea, Pec) = (name, legalForm, vatNumber, rea, pec);
        Touch(clock);
    }

    /// <summary>A draft may state fewer desks than the call wants: it is kept, and cannot be submitted.</summary>
    public void DescribePremises(Premises premises, TimeProvider clock)
    {
        WriteOn(AccreditationSection.Premises);

        (Premises, Subject, Municipio) = (premises, premises.Name ?? "", premises.Municipio);
        Touch(clock);
    }

    public void DeclareService(Requirement requirement, bool? isOffered, string? description, TimeProvider clock)
    {
        WriteOn(AccreditationSection.Services);
        Rule.Require(requirement.IsService && Call.Requirements.Contains(requirement), "Il bando non chiede questo servizio.");

        _services.RemoveAll(s => s.Requirement == requirement);
        if (isOffered is not null || !string.IsNullOrEmpty(description))
        {
            _services.Add(new ServiceAnswer { Requirement = requirement, IsOffered = isOffered, Description = description });
        }

        Touch(clock);
    }

    /// <summary>The price and what the call does not ask about; an amenity that answers a service of the call is left to that answer.</summary>
    public void DescribeOffer(decimal? monthlyFeeFrom, Amenities amenities, Specialisation? specialisation, TimeProvider clock)
    {
        WriteOn(AccreditationSection.Services);
        Rule.Require(monthlyFeeFrom is null or > 0, "Il canone mensile è maggiore di zero.");

        (MonthlyFeeFrom, OtherAmenities, Specialisation) = (monthlyFeeFrom, amenities & ~Call.AskedAmenities, specialisation);
        Touch(clock);
    }

    public Attachment AddPicture(StoredFile file, string caption, TimeProvider clock)
    {
        RequirePicture(file);
        RequireCaption(caption);
        Rule.Require(HasRoomForPictures, $"Si allegano al massimo {MaximumPictures} fotografie.");

        return Attach(PictureCode, file, caption, clock);
    }

    /// <summary>Another file for a picture, which keeps its place and its caption.</summary>
    public Attachment ReplacePicture(Attachment picture, StoredFile file, TimeProvider clock)
    {
        RequirePicture(file);

        Detach(picture, clock);
        return Attach(PictureCode, file, picture.Caption, clock, picture.Position);
    }

    public void RecaptionPicture(Attachment picture, string caption, TimeProvider clock)
    {
        RequireDraft();
        RequireCaption(caption);

        picture.Caption = caption;
        Touch(clock);
    }

    /// <summary>Shows a picture before the one that now comes before it; the first stays first.</summary>
    public void BringForward(Attachment picture, TimeProvider clock)
    {
        RequireDraft();

        if (Pictures.LastOrDefault(p => p.Position < picture.Position) is { } previous)
        {
            (picture.Position, previous.Position) = (previous.Position, picture.Position);
            Touch(clock);
        }
    }

    /// <summary>Starts from the person's earlier request: who manages the space; and the space itself, when that request did not enter it in the registry. Pictures and declarations are made anew.</summary>
    public void TakeUp(AccreditationApplication earlier, TimeProvider clock)
    {
        RequireOwn(earlier);

        DescribeOperator(earlier.OperatorName, earlier.LegalForm, earlier.VatNumber, earlier.Rea, earlier.Pec, clock);
        if (!earlier.HasEnded || earlier.Status is ApplicationStatus.Admitted)
        {
            Mark(earlier, AccreditationSection.Operator);
            return;
        }

        DescribePremises(earlier.Premises! with { }, clock);
        foreach (var answer in earlier.Services)
        {
            if (Call.Requirements.SingleOrDefault(r => r.IsService && r.Code == answer.Requirement.Code) is { } asked)
            {
                DeclareService(asked, answer.IsOffered, answer.Description, clock);
            }
        }

        DescribeOffer(earlier.MonthlyFeeFrom, earlier.OtherAmenities, earlier.Specialisation, clock);
        Mark(earlier, AccreditationSection.Operator, AccreditationSection.Premises, AccreditationSection.Services);
    }

    /// <summary>Starts, for want of a space of theirs, from the person's request of a voucher: the enterprise that asked.</summary>
    public void TakeUp(VoucherApplication earlier, TimeProvider clock)
    {
        RequireOwn(earlier);
        Rule.Require(earlier.ApplicantKind is ApplicantKind.Enterprise, "Chi gestisce uno spazio è un’impresa: da una domanda di una persona non si riprende nulla.");

        DescribeOperator(earlier.EnterpriseName, null, earlier.VatNumber, earlier.Rea, null, clock);
        Mark(earlier, AccreditationSection.Operator);
    }

    public void Submit(TimeProvider clock) => BeSubmitted(clock);

    protected override IEnumerable<Enum> Parts => Enum.GetValues<AccreditationSection>().Cast<Enum>();

    private static void RequirePicture(StoredFile file) =>
        Rule.Require(file.Kind is FileKind.Jpeg or FileKind.Png, "Una fotografia è un file JPG o PNG.");

    private static void RequireCaption(string caption) =>
        Rule.Require(!string.IsNullOrWhiteSpace(caption), "Ogni fotografia ha la sua descrizione.");

    private IReadOnlyList<MissingAnswer> MissingOfOperator => MissingAnswer.Among(
        (OperatorName is null, nameof(OperatorName), "nome o ragione sociale"),
        (LegalForm is null, nameof(LegalForm), "forma giuridica"),
        (VatNumber is null, nameof(VatNumber), "partita IVA"),
        (Rea is null, nameof(Rea), "numero REA"),
        (Pec is null, nameof(Pec), "PEC"));

    private IReadOnlyList<MissingAnswer> MissingOf(Premises premises) => MissingAnswer.Among(
        (premises.Name is null, nameof(premises.Name), "nome dello spazio"),
        (premises.Address is null, nameof(premises.Address), "indirizzo"),
        (premises.PostalCode is null, nameof(premises.PostalCode), "CAP"),
        (premises.Municipio is null, nameof(premises.Municipio), "Municipio"),
        (premises.Desks is null, nameof(premises.Desks), "postazioni di lavoro"),
        (premises.Desks < Call.MinimumDesks, nameof(premises.Desks), $"almeno {Call.MinimumDesks} postazioni, come chiede il bando: ne hai indicate {premises.Desks}"),
        (!premises.Hours.IsKnown, "Hours.AroundTheClock", "giorni e orari di apertura"),
        (premises.Accessibility is null, nameof(premises.Accessibility), "accessibilità"));

    private IReadOnlyList<MissingAnswer> MissingOfServices => MissingAnswer.Among(
        Call.Requirements.Where(r => r.IsService).OrderBy(r => r.Position).SelectMany((requirement, place) =>
        {
            var answer = _services.SingleOrDefault(s => s.Requirement == requirement);
            return new[]
            {
                (answer?.IsOffered is null, $"Services[{place}].IsOffered", $"{requirement.Title}: sì o no"),
                (answer is { IsOffered: true } && string.IsNullOrWhiteSpace(answer.Description), $"Services[{place}].Description", $"{requirement.Title}: una descrizione"),
            };
        }).Append((MonthlyFeeFrom is null, nameof(MonthlyFeeFrom), "canone mensile più basso")));
}
