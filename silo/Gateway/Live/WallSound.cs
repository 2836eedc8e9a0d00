namespace SituationRoom.Gateway.Live;

/// <summary>How a wall stands with its sound.</summary>
internal enum WallSound
{
    /// <summary>It is asked not to sound.</summary>
    Off,

    /// <summary>Its browser does not let it.</summary>
    Blocked,

    /// <summary>A sound would be heard.</summary>
    Running,
}
