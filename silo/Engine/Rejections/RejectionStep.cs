namespace SituationRoom.Engine.Rejections;

/// <summary>How something that was to be done with a rejection ended.</summary>
public enum RejectionStep
{
    /// <summary>It is done and durable.</summary>
    Done,

    /// <summary>No rejection is kept under this id.</summary>
    Unknown,

    /// <summary>Somebody settled it before.</summary>
    AlreadySettled,

    /// <summary>It is still not understood; nothing has changed.</summary>
    StillRejected,

    /// <summary>Its key was forgotten, so that nobody can read it any more.</summary>
    Erased,

    /// <summary>The configuration does not name its feed any more.</summary>
    NoFeed,

    /// <summary>The room can't take anything now; nothing has changed.</summary>
    NotTaken,
}
