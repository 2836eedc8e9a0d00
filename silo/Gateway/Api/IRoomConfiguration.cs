namespace SituationRoom.Gateway.Api;

/// <summary>The configuration of the running room.</summary>
public interface IRoomConfiguration
{
    /// <summary>How the room stands to it.</summary>
    ConfigurationState State { get; }

    /// <summary>Reads it again and takes what can be taken; a wrong one changes nothing but what is said of it.</summary>
    Task<ConfigurationState> ReloadAsync(CancellationToken cancellationToken);
}
