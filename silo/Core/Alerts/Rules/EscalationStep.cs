namespace SituationRoom.Core.Alerts.Rules;

/// <summary>To whom an alert goes that nobody has acknowledged.</summary>
/// <param name="After">Since it was annunciated; where the rule names no priority, no alert takes its first step before its own deadline, and the others keep their distance.</param>
/// <param name="To">A post, a department or a person, as the city calls them.</param>
public sealed record EscalationStep(TimeSpan After, string To);
