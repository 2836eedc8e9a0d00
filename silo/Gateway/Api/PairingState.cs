namespace SituationRoom.Gateway.Api;

/// <summary>How a pairing stands.</summary>
/// <param name="State">waiting or paired; with the second the answer bears the wall's token as a cookie.</param>
/// <param name="Name">What the wall is called; left out while it waits.</param>
public sealed record PairingState(string State, string? Name);
