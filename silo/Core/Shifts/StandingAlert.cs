using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Shifts;

/// <summary>An alert that is to stand on the sheet.</summary>
/// <param name="Section">Where.</param>
/// <param name="Alert">What is told of it; whether it must be confirmed is decided by the sheet.</param>
public readonly record struct StandingAlert(SheetSection Section, SheetAlert Alert);
