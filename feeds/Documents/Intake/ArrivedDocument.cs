using SituationRoom.Reports;

namespace SituationRoom.Feeds.Documents.Intake;

/// <summary>A document that came for a feed.</summary>
/// <param name="Feed">The feed's configured id.</param>
/// <param name="Document">What it says.</param>
/// <param name="Bytes">How long it was.</param>
/// <param name="ReceivedAt">When its first byte was here, UTC.</param>
internal sealed record ArrivedDocument(string Feed, ParsedDocument Document, int Bytes, DateTimeOffset ReceivedAt)
{
    /// <summary>Rejections that an earlier copy of the document brought already, and that are not kept again.</summary>
    public Func<Rejection, bool> IsKept { get; init; } = _ => false;
}
