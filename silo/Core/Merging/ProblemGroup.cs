namespace SituationRoom.Core.Merging;

/// <summary>Incidents that are one problem.</summary>
internal sealed class ProblemGroup
{
    /// <summary>Keys of the incidents that are held, at least two.</summary>
    public List<int> Members { get; } = [];

    /// <summary>The member that is counted: the most pressing one.</summary>
    public int Counted { get; set; } = -1;

    /// <summary>Members that are no longer held. They were voices all the same.</summary>
    public int Gone { get; set; }

    /// <summary>By how many incidents the problem was reported.</summary>
    public int Voices => Members.Count + Gone;
}
