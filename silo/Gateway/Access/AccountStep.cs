namespace SituationRoom.Gateway.Access;

/// <summary>How a change of an account ended.</summary>
internal enum AccountStep
{
    Done,

    /// <summary>There is no such account.</summary>
    Unknown,

    /// <summary>It was refused.</summary>
    Wrong,
}
