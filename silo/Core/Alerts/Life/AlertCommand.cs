using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Alerts.Life;

/// <summary>What a person wants done with an alert.</summary>
/// <param name="Verb">One that people have.</param>
/// <param name="Alert">The alert's id.</param>
/// <param name="Version">The version that the person saw.</param>
/// <param name="By">Who.</param>
public sealed record AlertCommand(AlertVerb Verb, string Alert, int Version, Actor By)
{
    /// <summary>The same key again is the same command again.</summary>
    public string? Key { get; init; }

    public string? Reason { get; init; }

    public string? Note { get; init; }

    /// <summary>To whom: a post, a department or a person.</summary>
    public string? To { get; init; }

    /// <summary>What of it a wall may show.</summary>
    public string? ToShown { get; init; }

    /// <summary>Until when, Unix ms.</summary>
    public long? Until { get; init; }

    /// <summary>How it was resolved; <see cref="AlertCommands.False"/>: it was none.</summary>
    public string? Outcome { get; init; }

    /// <summary>Who else stands by it: name and id of a person who confirmed it in a session of their own; null: nobody has.</summary>
    public string? SecondPerson { get; init; }
}
