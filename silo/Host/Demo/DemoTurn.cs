using SituationRoom.Reports;

namespace SituationRoom.Host.Demo;

/// <summary>A turn in an incident's life.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Status">The status from then on.</param>
public readonly record struct DemoTurn(DateTimeOffset At, IncidentStatus Status);
