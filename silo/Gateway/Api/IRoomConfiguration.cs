using SituationRoom.Core.Trail;

namespace SituationRoom.Gateway.Api;

/// <summary>The configuration of the running room.</summary>
public interface IRoomConfiguration
{
    /// <summary>How the room stands to it.</summary>
    ConfigurationState State { get; }

    /// <summary>Reads it again and takes what can be taken; a wrong one changes nothing but what is said of it. The trail is told either way.</summary>
    /// <param name="by">Who asked for it; null: its file changed, or a signal asked.</param>
    /// <param name="cancellationToken">Given up by whoever asked.</param>
    Task<ConfigurationState> ReloadAsync(Actor? by, CancellationToken cancellationToken);
}
