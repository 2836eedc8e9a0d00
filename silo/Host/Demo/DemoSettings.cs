namespace SituationRoom.Host.Demo;

/// <summary>Where the demonstration runs.</summary>
public sealed record DemoSettings
{
    /// <summary>The city's seed; another one is another city.</summary>
    public const ulong Seed = 2024;

    /// <summary>How far the history reaches back at a first start, and how long a gap is filled in later.</summary>
    public static readonly TimeSpan History = TimeSpan.FromDays(28);

    /// <summary>The demonstration's own data directory.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>The server's own HTTP address; asked once it listens.</summary>
    public required Func<Uri> Http { get; init; }

    /// <summary>The MQTT listener's address; null where it is off, and then everything goes by HTTP. Asked once it listens.</summary>
    public required Func<(string Host, int Port)?> Mqtt { get; init; }

    /// <summary>The city's time zone.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>The feeds' keys.</summary>
    public required IReadOnlyDictionary<string, string> Keys { get; init; }
}
