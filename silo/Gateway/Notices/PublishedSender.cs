using SituationRoom.Core.Notices;

namespace SituationRoom.Gateway.Notices;

/// <summary>For messages that others fetch: once the room has it, it is out.</summary>
internal sealed class PublishedSender : INoticeSender
{
    public Task<SendResult> SendAsync(PendingNotice notice, CancellationToken cancellationToken) =>
        Task.FromResult(new SendResult(SendStatus.Delivered, "stands in the feed at /api/v1/cap"));
}
