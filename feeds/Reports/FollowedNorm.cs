namespace SituationRoom.Reports;

/// <summary>What the norms of the room that is followed decided about a report. Unix seconds; 0 where no norm says anything.</summary>
/// <param name="Version">Version of its norms; never 0.</param>
/// <param name="Accept">Until when somebody takes it up.</param>
/// <param name="FirstAnswer">Until when it is first answered.</param>
/// <param name="Final">Until when it is done.</param>
public sealed record FollowedNorm(uint Version, uint Accept, uint FirstAnswer, uint Final);
