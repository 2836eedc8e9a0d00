using SituationRoom.Reports;

namespace SituationRoom.Feeds.Chats;

/// <summary>The first thing that was found wrong with an event.</summary>
internal sealed class ChatFaults
{
    public Fault? First { get; private set; }

    /// <summary>Notes a reason; null is none.</summary>
    public void Note(Fault? reason) => First ??= reason;
}
