using SituationRoom.Core.Alerts;
using SituationRoom.Core.Merging;

namespace SituationRoom.Core.Trail;

/// <summary>An alert changed. The event holds the whole alert as it is from now on, so that folding it needs no rule.</summary>
public sealed record AlertChanged : TrailEvent
{
    public required AlertVerb Verb { get; init; }

    /// <summary>The alert's id; null where this raises it: then it is <c>a</c> and the position of this entry.</summary>
    public string? Alert { get; init; }

    /// <summary>Its state before.</summary>
    public required AlertState Before { get; init; }

    public required AlertRecord After { get; init; }

    /// <summary>What somebody wrote about it.</summary>
    public string? Note { get; init; }

    /// <summary>To whom it was assigned or escalated.</summary>
    public string? To { get; init; }

    /// <summary>Until when it was assigned or shelved, Unix ms.</summary>
    public long? Until { get; init; }

    /// <summary>The second person of a shelf that needs one.</summary>
    public string? SecondPerson { get; init; }

    /// <summary>The command's idempotency key.</summary>
    public string? Key { get; init; }

    /// <summary>The incidents behind it, the newest first, at most 20; null: as before.</summary>
    public IReadOnlyList<IncidentName>? Evidence { get; init; }

    /// <summary>Who is told of it outside; null: nobody.</summary>
    public Telling? Tells { get; init; }
}
