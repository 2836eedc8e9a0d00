using SituationRoom.Core.Alerts.Life;

namespace SituationRoom.Engine.Alerts;

/// <summary>How a command ended.</summary>
/// <param name="Alert">The alert after it; null where it was not done.</param>
/// <param name="Refusal">Why it was not done.</param>
public sealed record AlertAnswer(ListedAlert? Alert, AlertRefusal? Refusal);
