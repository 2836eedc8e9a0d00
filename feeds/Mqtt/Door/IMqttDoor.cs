namespace SituationRoom.Feeds.Mqtt.Door;

/// <summary>
/// The seam between an MQTT implementation and the room. Whatever speaks the protocol (our own listener; another one, such as
/// MQTTnet, could stand here) asks the door for each CONNECT, hands each PUBLISH to the guest that it got, and
/// acknowledges only what the guest says is durable. Safe for any number of threads.
/// </summary>
public interface IMqttDoor
{
    /// <summary>Checks the credentials of a CONNECT: the user name is a feed's id, the password its key.</summary>
    MqttAdmission Admit(string? userName, ReadOnlySpan<byte> password);
}
