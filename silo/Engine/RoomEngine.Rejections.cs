using SituationRoom.Engine.Asking;

namespace SituationRoom.Engine;

/// <summary>What may be asked of rejections.</summary>
public sealed partial class RoomEngine
{
    public ValueTask<RejectionPage> RejectionsAsync(RejectionQuery query, CancellationToken cancellationToken) =>
        AskAsync(() => _rejections.Page(query), cancellationToken);

    public ValueTask<RejectionSummary?> RejectionAsync(long id, CancellationToken cancellationToken) =>
        AskAsync(() => _rejections.Summary(id), cancellationToken);

    public ValueTask<IReadOnlyList<RejectionGroup>> RejectionGroupsAsync(CancellationToken cancellationToken) =>
        AskAsync(_rejections.Groups, cancellationToken);

    public ValueTask<IReadOnlyList<RejectionSummary>> OpenRejectionsAsync(
        string feed, string? reason, long after, int limit, CancellationToken cancellationToken) =>
        AskAsync(() => _rejections.Open(feed, reason, after, limit), cancellationToken);
}
