namespace SituationRoom.Feeds.Mqtt.Lanes;

/// <summary>What a lane may do.</summary>
/// <param name="DeliveriesInFlight">Deliveries that may be on their way at once.</param>
/// <param name="Patience">How long the room may refuse a delivery while the sender is there.</param>
/// <param name="LastPatience">How long it may once the sender is gone, for what nobody will send again.</param>
/// <param name="Bytes">Payload bytes on their way, of all lanes together.</param>
internal sealed record LaneLimits(int DeliveriesInFlight, TimeSpan Patience, TimeSpan LastPatience, InFlightBytes Bytes);
