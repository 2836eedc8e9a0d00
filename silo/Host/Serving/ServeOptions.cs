namespace SituationRoom.Host.Serving;

/// <summary>What was given on the command line; null where it was not.</summary>
public sealed record ServeOptions
{
    /// <summary><c>--config FILE</c>.</summary>
    public string? Config { get; init; }

    /// <summary><c>--data DIR</c>.</summary>
    public string? Data { get; init; }

    /// <summary><c>--urls</c>.</summary>
    public string? Urls { get; init; }

    /// <summary><c>--mqtt</c>.</summary>
    public string? Mqtt { get; init; }

    /// <summary><c>--demo</c> (true) or <c>--no-demo</c> (false).</summary>
    public bool? Demo { get; init; }
}
