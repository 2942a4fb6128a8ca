using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Inspections;

namespace CoworkingMilano.Domain.Data;

public static class Discarding
{
    /// <summary>Deletes a draft with all it holds, the files too. Needs <see cref="Application.Attachments"/> loaded with their files.</summary>
    public static void Discard(this PortalDbContext db, Application draft)
    {
        Rule.Require(draft.IsDraft, "Si elimina solo una bozza: una domanda presentata si ritira.");

        // The draft takes its attachments with it; only then is nothing left that needs the files.
        var files = draft.Attachments.Select(a => a.File).ToList();
        db.Remove(draft);
        db.RemoveRange(files);
    }

    /// <summary>Takes one file off a draft and deletes its bytes.</summary>
    public static void Discard(this PortalDbContext db, Application draft, Attachment attachment, TimeProvider clock)
    {
        draft.Detach(attachment, clock);
        db.Remove(attachment.File);
    }

    /// <summary>Takes one picture out of a visit still open and deletes its bytes.</summary>
    public static void Discard(this PortalDbContext db, Inspection inspection, FindingPicture picture, Account inspector, TimeProvider clock)
    {
        inspection.TakeAway(picture, inspector, clock);
        db.Remove(picture.File);
    }
}
