namespace SituationRoom.Reports;

/// <summary>What people decided in a room that is followed.</summary>
public enum FollowedVerb
{
    /// <summary>Reports are void, as if they had never come.</summary>
    Void,

    /// <summary>An incident counts in another category or district.</summary>
    Move,

    /// <summary>A moved incident counts again where its reports say.</summary>
    Release,

    /// <summary>Incidents are one problem.</summary>
    Merge,

    /// <summary>Incidents are taken out of what they were merged into.</summary>
    Unmerge,

    /// <summary>Incidents are different problems, however alike.</summary>
    Distinct,
}
