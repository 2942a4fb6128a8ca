using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Coworkers.DocumentSections;

/// <summary>The documents of the call, each with a form of its own.</summary>
[Route("coworker/domande/{reference}/documenti")]
public class DocumentSectionsController(PortalDbContext db, TimeProvider clock) : SectionController(db, VoucherSection.Documents)
{
    [HttpGet]
    public Task<IActionResult> Edit(string reference) => Show(reference, application => application);

    /// <summary>Gives a document, or another one in its place.</summary>
    [HttpPost("{code}"), UploadLimit(Uploads.ReadableRequestBytes)]
    public async Task<IActionResult> Edit(string reference, string code)
    {
        var application = await FindDraft(reference);
        var document = Named(application.AskedDocuments, code);
        var form = await DocumentForm.ReadAsync(document, Request.Form);
        if (!await IsValid(form))
        {
            return Invalid(application);
        }

        Discard(application, document);
        application.AttachDocument(document, form.ToStoredFile(clock), clock);
        await Db.SaveChangesAsync();
        Confirm("Il documento è caricato.");
        return ToDocuments(application);
    }

    [HttpPost("{code}/rimozione")]
    public async Task<IActionResult> Delete(string reference, string code)
    {
        var application = await FindDraft(reference);
        Discard(application, Named(application.Call.Documents, code));
        await Db.SaveChangesAsync();
        Confirm("Il documento è stato tolto.");
        return ToDocuments(application);
    }

    [HttpGet("{code}")]
    public async Task<IActionResult> Details(string reference, string code) =>
        await Stored(Db.VoucherApplications.OwnedBy(AccountId).Referenced(reference)
            .SelectMany(a => a.Attachments).Where(a => a.Code == code).Select(a => a.File));

    /// <summary>Not by the action's name: the code of the document at hand would stay in the address.</summary>
    private RedirectResult ToDocuments(VoucherApplication application) => Redirect($"/coworker/domande/{application.Reference}/documenti");

    private static RequiredDocument Named(IEnumerable<RequiredDocument> documents, string code) =>
        documents.SingleOrDefault(d => d.Code == code) ?? throw new RecordNotFoundException();

    private void Discard(VoucherApplication application, RequiredDocument document)
    {
        if (application.DocumentOf(document) is { } earlier)
        {
            Db.Discard(application, earlier, clock);
        }
    }
}
