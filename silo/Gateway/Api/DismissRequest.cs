namespace SituationRoom.Gateway.Api;

/// <summary>Dismisses a rejection.</summary>
/// <param name="Reason">Why nothing of it is needed, 3 to 500 characters.</param>
public sealed record DismissRequest(string? Reason);
