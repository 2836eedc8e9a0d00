namespace SituationRoom.Engine.Persons;

/// <summary>How a request for personal data ended.</summary>
public enum PersonStep
{
    /// <summary>It is done and on the trail.</summary>
    Done,

    /// <summary>No such incident is held, and no personal data lie under its name.</summary>
    Unknown,

    /// <summary>No report of the incident gave personal data.</summary>
    None,

    /// <summary>They were erased.</summary>
    Erased,

    /// <summary>The incident is no longer open, so a reason is needed.</summary>
    NoReason,

    /// <summary>The trail can't be written now: nothing was shown. Of an erasure: it stands on the trail, and the key is destroyed at the next start or when it is asked for again.</summary>
    NotTaken,
}
