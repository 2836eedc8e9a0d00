using SituationRoom.Feeds.Messages;

namespace SituationRoom.Host.Trying;

/// <summary>What was given to the command <c>feeds try</c>; null where it was not.</summary>
internal sealed record TrialOptions
{
    public required string Feed { get; init; }

    public required string File { get; init; }

    /// <summary><c>--config FILE</c>.</summary>
    public string? Config { get; init; }

    /// <summary><c>--limit N</c>: items that are shown.</summary>
    public int Limit { get; init; }

    /// <summary><c>--format</c>.</summary>
    public string? Format { get; init; }

    /// <summary><c>--kind</c>.</summary>
    public MessageKind? Kind { get; init; }

    /// <summary><c>--json</c>.</summary>
    public bool Json { get; init; }

    /// <summary><c>--show-personal</c>.</summary>
    public bool ShowPersonal { get; init; }
}
