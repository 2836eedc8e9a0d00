namespace SituationRoom.Gateway.Notices;

/// <summary>Where the room says regularly that it lives, so that somebody outside notices when it falls silent.</summary>
/// <param name="Address">http or https.</param>
/// <param name="Every">How often.</param>
/// <param name="Secret">The shared secret of the signature, read at every beat; null: it is not signed.</param>
public sealed record HeartbeatRoute(Uri Address, TimeSpan Every, Func<string>? Secret);
