namespace SituationRoom.Core.Works;

/// <summary>Why works are not planned, changed or cancelled.</summary>
public enum WorkRefusal
{
    /// <summary>There are none of this id.</summary>
    Unknown = 1,

    /// <summary>Another changed them since the caller looked.</summary>
    Second,

    /// <summary>They are over or cancelled.</summary>
    Over,

    /// <summary>Only a lead or an administrator has works suppress alerts.</summary>
    NotAllowed,

    /// <summary>The title is empty or too long.</summary>
    Title,

    /// <summary>They end before they begin, have ended already, or last longer than a year.</summary>
    Until,

    /// <summary>What suppresses names neither a district nor a category, or one is not known.</summary>
    Scope,

    /// <summary>The department is not known.</summary>
    Department,

    /// <summary>The contact is too long.</summary>
    Contact,

    /// <summary>Too many are planned.</summary>
    TooMany,
}
