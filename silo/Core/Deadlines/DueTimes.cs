namespace SituationRoom.Core.Deadlines;

/// <summary>What norms decided about a report: until when it is to be accepted, first answered and finally answered. Unix seconds; 0 where no norm says anything.</summary>
/// <param name="Accept">Until when somebody takes it up.</param>
/// <param name="FirstAnswer">Until when it is first answered.</param>
/// <param name="Final">Until when it is done.</param>
/// <param name="NormsVersion">Version of the norms and calendars that decided; 0 where there were none.</param>
public readonly record struct DueTimes(uint Accept, uint FirstAnswer, uint Final, uint NormsVersion);
