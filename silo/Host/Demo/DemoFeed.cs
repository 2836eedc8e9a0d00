namespace SituationRoom.Host.Demo;

/// <summary>How one feed of the demonstration behaves.</summary>
public sealed record DemoFeed
{
    /// <summary>The configured id.</summary>
    public required string Id { get; init; }

    /// <summary>What its incidents' ids begin with.</summary>
    public required string Prefix { get; init; }

    /// <summary>Incidents a day, on the mean.</summary>
    public required double PerDay { get; init; }

    /// <summary>When they come.</summary>
    public required DemoRhythm Rhythm { get; init; }

    /// <summary>What they are about.</summary>
    public required IReadOnlyList<DemoTopic> Topics { get; init; }

    /// <summary>Median time until somebody takes it up.</summary>
    public required TimeSpan TakenUp { get; init; }

    /// <summary>Median time until it is done, before the topic's factor.</summary>
    public required TimeSpan Done { get; init; }

    /// <summary>Standard deviation of the logarithm of both times.</summary>
    public double Spread { get; init; } = 0.5;

    /// <summary>The norm: when it has to be done.</summary>
    public required TimeSpan Norm { get; init; }

    /// <summary>Whether people work on it round the clock; else from eight to eight.</summary>
    public bool RoundTheClock { get; init; }

    /// <summary>Whether it is answered first and closed some days later, rather than closed at once.</summary>
    public bool AnsweredFirst { get; init; }

    /// <summary>Whether it is published to the MQTT listener rather than posted.</summary>
    public bool ByMqtt { get; init; }

    /// <summary>Whether its reports bear (invented) personal data.</summary>
    public bool HasPerson { get; init; }
}
