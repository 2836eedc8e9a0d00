namespace SituationRoom.Feeds.Cap;

/// <summary>CAP 1.2 §3.2.1 <c>msgType</c>.</summary>
internal enum CapMessageType
{
    Alert,
    Update,
    Cancel,
    Ack,
    Error,
}
