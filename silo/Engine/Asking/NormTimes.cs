namespace SituationRoom.Engine.Asking;

/// <summary>Until when norms want an incident dealt with, UTC; null where no norm says anything.</summary>
/// <param name="Accept">Until when somebody takes it up.</param>
/// <param name="FirstAnswer">Until when it is first answered.</param>
/// <param name="Final">Until when it is done.</param>
public sealed record NormTimes(DateTimeOffset? Accept, DateTimeOffset? FirstAnswer, DateTimeOffset? Final);
