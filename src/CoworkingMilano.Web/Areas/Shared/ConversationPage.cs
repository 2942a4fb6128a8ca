using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Web.Areas.Shared;

/// <summary>A case's conversation as one side sees it now, before this reading counts.</summary>
/// <param name="application">With its conversation.</param>
/// <param name="isOffice">The reader is an officer.</param>
/// <param name="mayWrite">The reader may speak for their side.</param>
/// <param name="address">Of this page.</param>
public sealed class ConversationPage(Application application, bool isOffice, bool mayWrite, string address)
{
    private readonly DateTime? _unreadSince = isOffice ? application.UnreadByOfficeSince : application.UnreadByApplicantSince;
    private readonly DateTime? _othersUnreadSince = isOffice ? application.UnreadByApplicantSince : application.UnreadByOfficeSince;

    public Application Case => application;
    public bool IsOffice => isOffice;
    public string Address => address;
    public bool CanWrite => mayWrite && application.TakesWords;
    public ConversationForm Form { get; init; } = new() { Key = Guid.NewGuid() };
    public IEnumerable<ConversationEntry> Entries => application.Conversation.OrderBy(e => e.Number);

    public bool IsOwn(ConversationEntry entry) => entry.IsFromOffice == isOffice;

    /// <summary>The other side wrote it, and nobody on this side had opened it.</summary>
    public bool IsNew(ConversationEntry entry) => !IsOwn(entry) && _unreadSince <= entry.WrittenAt;

    /// <summary>Of one's own words: the other side has opened them.</summary>
    public bool IsRead(ConversationEntry entry) => _othersUnreadSince is not { } since || entry.WrittenAt < since;
}
