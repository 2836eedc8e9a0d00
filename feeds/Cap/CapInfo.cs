using SituationRoom.Reports;

namespace SituationRoom.Feeds.Cap;

/// <summary>What an <c>info</c> element says (CAP 1.2 §3.2.2): the alert in one language, or one of its parts.</summary>
internal sealed record CapInfo
{
    public required string Event { get; init; }

    public required string Urgency { get; init; }

    public required Severity Severity { get; init; }

    public required string Certainty { get; init; }

    /// <summary>RFC 3066; the standard's <c>en-US</c> where none is given.</summary>
    public required string Language { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];

    public IReadOnlyList<string> Responses { get; init; } = [];

    public DateTimeOffset? Effective { get; init; }

    public DateTimeOffset? Onset { get; init; }

    public DateTimeOffset? Expires { get; init; }

    public string? Headline { get; init; }

    public string? Description { get; init; }

    public string? Instruction { get; init; }

    /// <summary>Whom to ask; often a name and a telephone, so personal.</summary>
    public string? Contact { get; init; }

    public IReadOnlyList<CapArea> Areas { get; init; } = [];

    /// <summary>Addresses of <c>web</c> and of resources, as sent.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>Further elements with a text of their own.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Further { get; init; } = [];

    public IReadOnlyList<KeyValuePair<string, string>> EventCodes { get; init; } = [];

    public IReadOnlyList<KeyValuePair<string, string>> Parameters { get; init; } = [];
}
