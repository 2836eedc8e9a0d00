namespace SituationRoom.Engine.Persons;

/// <summary>What became of a request for personal data.</summary>
/// <param name="Step">How it ended.</param>
public sealed record PersonResult(PersonStep Step)
{
    /// <summary>What the reports gave, the newest first, each once; where it was asked to be shown.</summary>
    public IReadOnlyList<KeptPerson> Persons { get; init; } = [];

    /// <summary>When they were erased; null where they were not.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>Whether they were erased because their term was over.</summary>
    public bool ByTerm { get; init; }

    /// <summary>Why it was not taken, in one English sentence.</summary>
    public string? Refusal { get; init; }
}

/// <summary>Personal data of one report.</summary>
/// <param name="ReceivedAt">When the report came.</param>
/// <param name="Fields">Names and values as the source gave them, such as <c>name</c> and <c>phone</c>.</param>
public sealed record KeptPerson(DateTimeOffset ReceivedAt, IReadOnlyList<KeyValuePair<string, string>> Fields);
