namespace SituationRoom.Host.Replay;

/// <summary>How far a replay has come.</summary>
/// <param name="Sent">Items that a door has taken.</param>
/// <param name="Moment">The moment that is being played.</param>
/// <param name="Share">How much of the source was played, 0 to 1.</param>
/// <param name="Behind">How far it lags behind its speed.</param>
public readonly record struct ReplayState(long Sent, DateTimeOffset Moment, double Share, TimeSpan Behind);
