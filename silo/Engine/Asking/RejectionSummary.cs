using SituationRoom.Reports;

namespace SituationRoom.Engine.Asking;

/// <summary>A rejection as lists show it.</summary>
/// <param name="Id">Under which it is kept.</param>
/// <param name="Feed">The feed's id.</param>
/// <param name="Reason">What is wrong, where, and the remedy, in English.</param>
/// <param name="ReceivedAt">When it arrived.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="State">open, rerun or dismissed.</param>
public sealed record RejectionSummary(string Id, string Feed, string Reason, DateTimeOffset ReceivedAt, int Length, string State = RejectionSummary.Open)
{
    /// <summary>Neither run again nor dismissed.</summary>
    public const string Open = "open";

    /// <summary>The reason as a code and what it names, so that it can be said in any language.</summary>
    public required Fault Why { get; init; }

    /// <summary>Whether it came where readings are sent, or where reports are; null where that is not known.</summary>
    public bool? IsReading { get; init; }

    /// <summary>Who settled it: the person's id; null while it is open.</summary>
    public string? SettledBy { get; init; }

    /// <summary>What that person is called; null where the configuration does not know the person any more, or whoever asks is no person.</summary>
    public string? SettledByName { get; init; }

    /// <summary>When it was settled.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>Why it was dismissed.</summary>
    public string? SettledReason { get; init; }
}
