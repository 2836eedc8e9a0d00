namespace SituationRoom.Host.Senders;

/// <summary>A door's answer.</summary>
/// <param name="Trouble">Null where the message was taken (its rejected items too, since the room keeps them); else why not.</param>
/// <param name="IsFinal">Whether sending it again is of no use: a wrong key, no such feed.</param>
public readonly record struct SendAnswer(string? Trouble, bool IsFinal)
{
    /// <summary>The message is durable.</summary>
    public static SendAnswer Taken => default;

    /// <summary>Not now.</summary>
    public static SendAnswer Later(string trouble) => new(trouble, IsFinal: false);
}
