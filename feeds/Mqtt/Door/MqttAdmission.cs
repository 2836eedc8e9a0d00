namespace SituationRoom.Feeds.Mqtt.Door;

/// <summary>The door's answer to a CONNECT.</summary>
/// <param name="Guest">As whom the client is in; null where it was refused.</param>
/// <param name="Refusal">Why it was refused; None where it was not.</param>
public readonly record struct MqttAdmission(IMqttGuest? Guest, MqttRefusal Refusal);
