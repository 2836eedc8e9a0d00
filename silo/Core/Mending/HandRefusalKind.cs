namespace SituationRoom.Core.Mending;

/// <summary>Kinds of refusals.</summary>
public enum HandRefusalKind
{
    /// <summary>There is no such incident or import.</summary>
    Unknown,

    /// <summary>Another was first.</summary>
    Second,

    /// <summary>It can't be done so, or changes nothing.</summary>
    Impossible,

    /// <summary>The room takes nothing now.</summary>
    Unavailable,
}
