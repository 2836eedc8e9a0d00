namespace SituationRoom.Core.Trail;

/// <summary>A command that needs a second person was asked to be confirmed, or such a request came to its end.</summary>
public sealed record SecondPersonAnswered : TrailEvent
{
    /// <summary>The request.</summary>
    public required string Request { get; init; }

    /// <summary>What became of it.</summary>
    public required SecondPersonStep Step { get; init; }

    /// <summary>What is to be done once it is granted.</summary>
    public required AlertVerb Verb { get; init; }

    /// <summary>With which alert.</summary>
    public required string Alert { get; init; }

    /// <summary>Who asked.</summary>
    public required Actor Asker { get; init; }

    /// <summary>Until when it is to last, Unix ms.</summary>
    public long? Until { get; init; }
}
