using CoworkingMilano.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Domain.Applications;

public static class ConversationQueries
{
    /// <summary>Cases in which the applicant wrote what the office has not read.</summary>
    public static IQueryable<Application> UnreadByOffice(this IQueryable<Application> cases) => cases.Where(a => a.UnreadByOfficeSince != null);

    /// <summary>The file enclosed with one entry of a case's conversation.</summary>
    public static IQueryable<ConversationFile> ConversationFile(this IQueryable<Application> cases, int number, int position) =>
        cases.SelectMany(a => a.Conversation).Where(e => e.Number == number).SelectMany(e => e.Files).Where(f => f.Position == position);

    /// <summary>Loads what was written in a case, with authors and files but not their bytes. The files apart: joined, SQLite would read those of every case.</summary>
    public static Task WithConversationAsync(this PortalDbContext db, Application application) =>
        db.Entry(application).Collection(a => a.Conversation).Query().Include(e => e.Author).Include(e => e.Files).ThenInclude(f => f.File).AsSplitQuery().LoadAsync();
}
