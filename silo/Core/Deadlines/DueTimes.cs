namespace SituationRoom.Core.Deadlines;

/// <summary>What norms decided about a report: until when it is to be accepted, first answered and finally answered. Unix seconds; 0 where no norm says anything.</summary>
/// <param name="Accept">Until when somebody takes it up.</param>
/// <param name="FirstAnswer">Until when it is first answered.</param>
/// <param name="Final">Until when it is done.</param>
/// <param name="NormsVersion">Version of the norms and calendars that decided; 0 where there were none.</param>
public readonly record struct DueTimes(uint Accept, uint FirstAnswer, uint Final, uint NormsVersion)
{
    /// <summary>Of each of the three the earlier; of one that is missing the other.</summary>
    public DueTimes Earliest(DueTimes other) =>
        new(Earlier(Accept, other.Accept), Earlier(FirstAnswer, other.FirstAnswer), Earlier(Final, other.Final), NormsVersion);

    private static uint Earlier(uint left, uint right) => left == 0 ? right : right == 0 ? left : Math.Min(left, right);
}
