using SituationRoom.Reports;

namespace SituationRoom.Feeds.Cap;

/// <summary>What an <c>alert</c> element says (CAP 1.2 §3.2.1), its required elements present and its words known.</summary>
internal sealed record CapAlert
{
    public required string Identifier { get; init; }

    public required string Sender { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset Sent { get; init; }

    /// <summary>What CAP calls status.</summary>
    public required Mode Mode { get; init; }

    public required CapMessageType Type { get; init; }

    public required CapScope Scope { get; init; }

    /// <summary>To whom a private alert is addressed; personal. Null: not given.</summary>
    public string? Addresses { get; init; }

    /// <summary>Earlier messages that it is about, never itself; in the order sent.</summary>
    public IReadOnlyList<CapReference> References { get; init; } = [];

    public IReadOnlyList<CapInfo> Infos { get; init; } = [];

    /// <summary>Further elements, kept: name to the texts that stood in it.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Further { get; init; } = [];
}
