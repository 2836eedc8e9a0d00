namespace SituationRoom.Core.Merging;

/// <summary>What was decided about several incidents. Values are written to the journal: append only, never renumber.</summary>
public enum ProblemVerb : byte
{
    /// <summary>They are one problem: it is counted once.</summary>
    Merge = 1,

    /// <summary>They are taken out of whatever they were merged into, each to stand for itself.</summary>
    Unmerge = 2,

    /// <summary>They are different problems, however alike: they are not proposed again.</summary>
    Distinct = 3,
}
