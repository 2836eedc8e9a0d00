namespace SituationRoom.Host.Replay;

/// <summary>What was given to the command <c>replay</c>; null where it was not.</summary>
public sealed record ReplayOptions
{
    /// <summary>A data directory, or files and directories of files; none: the journal that the configuration names.</summary>
    public required IReadOnlyList<string> Source { get; init; }

    /// <summary><c>--speed</c>, 1 to 1000.</summary>
    public required double Speed { get; init; }

    /// <summary><c>--feed</c>.</summary>
    public string? Feed { get; init; }

    /// <summary><c>--url</c>.</summary>
    public required Uri Url { get; init; }

    /// <summary><c>--mqtt ADDRESS:PORT</c>.</summary>
    public string? Mqtt { get; init; }

    /// <summary><c>--key</c>, each <c>KEY</c> or <c>FEED=KEY</c>.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary><c>--keys FILE</c>.</summary>
    public string? KeysFile { get; init; }

    /// <summary><c>--config FILE</c>.</summary>
    public string? Config { get; init; }

    /// <summary><c>--retime</c>.</summary>
    public bool Retime { get; init; }
}
