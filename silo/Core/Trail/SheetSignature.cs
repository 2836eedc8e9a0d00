namespace SituationRoom.Core.Trail;

/// <summary>A signature under the sheet.</summary>
/// <param name="Side">Whose it is.</param>
/// <param name="By">Who gave it.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why another than the outgoing lead gave it; else null.</param>
public sealed record SheetSignature(HandoverSide Side, Actor By, DateTimeOffset At, string? Reason = null);
