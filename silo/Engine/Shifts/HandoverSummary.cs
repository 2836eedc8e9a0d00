using SituationRoom.Core.Trail;

namespace SituationRoom.Engine.Shifts;

/// <summary>A hand-over in a list.</summary>
public sealed record HandoverSummary
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>How far it is.</summary>
    public required HandoverState State { get; init; }

    /// <summary>When its sheet was made.</summary>
    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>When both had signed; null: they have not.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The shift that takes over.</summary>
    public required ShiftTimes Next { get; init; }

    /// <summary>Who hands over.</summary>
    public required Actor Outgoing { get; init; }

    /// <summary>Who takes over; null: nobody yet.</summary>
    public Actor? Incoming { get; init; }

    /// <summary>Where the finished sheet lies in the journal; null while it is open.</summary>
    public long? Position { get; init; }

    /// <summary>The trail's hash there, hexadecimal; null while it is open.</summary>
    public string? Hash { get; init; }
}
