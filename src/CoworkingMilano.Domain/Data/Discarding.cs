using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Domain.Data;

public static class Discarding
{
    /// <summary>Deletes a draft with all it holds, the files too. Needs <see cref="Application.Attachments"/> loaded with their files.</summary>
    public static void Discard(this PortalDbContext db, Application draft)
    {
        Rule.Require(draft.IsDraft, "Si elimina solo una bozza: una domanda presentata si ritira.");

        db.RemoveRange(draft.Attachments.Select(a => a.File));
        db.Remove(draft);
    }

    /// <summary>Takes one file off a draft and deletes its bytes.</summary>
    public static void Discard(this PortalDbContext db, Application draft, Attachment attachment, TimeProvider clock)
    {
        draft.Detach(attachment, clock);
        db.Remove(attachment.File);
    }
}
