namespace SituationRoom.Host.Import;

/// <summary>What was given to the command <c>import</c>; null where it was not.</summary>
public sealed record ImportOptions
{
    /// <summary>Files and directories.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary><c>--feed</c>.</summary>
    public required string Feed { get; init; }

    /// <summary><c>--config FILE</c>.</summary>
    public string? Config { get; init; }

    /// <summary><c>--data DIR</c>.</summary>
    public string? Data { get; init; }

    /// <summary><c>--url URL</c>: a running server instead of a data directory.</summary>
    public Uri? Url { get; init; }

    /// <summary><c>--key KEY</c>.</summary>
    public string? Key { get; init; }

    /// <summary><c>--work DIR</c>.</summary>
    public string? Work { get; init; }

    /// <summary><c>--restart</c>.</summary>
    public bool Restart { get; init; }
}
