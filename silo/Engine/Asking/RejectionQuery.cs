namespace SituationRoom.Engine.Asking;

/// <summary>Which rejections are asked for.</summary>
public sealed record RejectionQuery
{
    /// <summary>The states there are.</summary>
    public static IReadOnlyList<string> States { get; } = [RejectionSummary.Open, "rerun", "dismissed"];

    /// <summary>The feed's id; null: of all feeds.</summary>
    public string? Feed { get; init; }

    /// <summary>One of <see cref="States"/>; null: in every state.</summary>
    public string? State { get; init; }

    /// <summary>A reason; those that differ from it in numbers alone are found, too. Null: every reason.</summary>
    public string? Reason { get; init; }

    /// <summary>Only those whose id is lower; null: from the newest on.</summary>
    public long? Before { get; init; }

    /// <summary>How many at the most, 1 to 1000.</summary>
    public int Limit { get; init; } = 100;
}
