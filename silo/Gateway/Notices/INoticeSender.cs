using SituationRoom.Core.Notices;

namespace SituationRoom.Gateway.Notices;

/// <summary>One way out of the room, to one target.</summary>
public interface INoticeSender
{
    /// <summary>Tries once. Says what went wrong instead of throwing, without secrets.</summary>
    Task<SendResult> SendAsync(PendingNotice notice, CancellationToken cancellationToken);
}
