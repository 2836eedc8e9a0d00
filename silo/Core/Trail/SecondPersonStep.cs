namespace SituationRoom.Core.Trail;

/// <summary>What became of a request to a second person.</summary>
public enum SecondPersonStep
{
    /// <summary>It was made.</summary>
    Asked,

    /// <summary>Another person stood by it.</summary>
    Granted,

    /// <summary>Somebody said no.</summary>
    Refused,

    /// <summary>The same person asked anew instead.</summary>
    Replaced,

    /// <summary>Nobody answered in time.</summary>
    Lapsed,
}
