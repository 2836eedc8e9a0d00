namespace SituationRoom.Feeds.Mqtt.Client;

/// <summary>What a publisher has done so far.</summary>
/// <param name="Sent">Messages taken for sending, each counted once.</param>
/// <param name="Acknowledged">Messages that the server has acknowledged, those refused among them.</param>
/// <param name="Refused">Messages acknowledged with a reason code of 0x80 or more, such as a rejected payload.</param>
/// <param name="Resent">Times that a message was sent again after a connection was lost.</param>
/// <param name="Connections">Connections made.</param>
/// <param name="LastFailure">Why the last connection ended or could not be made; null where none did.</param>
public readonly record struct MqttPublisherFigures(
    long Sent, long Acknowledged, long Refused, long Resent, int Connections, string? LastFailure);
