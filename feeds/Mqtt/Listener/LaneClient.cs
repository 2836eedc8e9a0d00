using SituationRoom.Feeds.Mqtt.Codec;

namespace SituationRoom.Feeds.Mqtt.Listener;

/// <summary>To whom a lane answers.</summary>
/// <param name="Version">What the client speaks.</param>
/// <param name="WantsText">See <see cref="MqttArrival.WantsText"/>.</param>
/// <param name="Session">Keeps the identifiers of QoS 2.</param>
/// <param name="Outbox">Where answers are written to.</param>
/// <param name="Gone">Cancelled once the client has left.</param>
internal sealed record LaneClient(
    MqttVersion Version, bool WantsText, MqttSession Session, MqttOutbox Outbox, CancellationToken Gone);
