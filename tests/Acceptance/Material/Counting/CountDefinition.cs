using System.Text.Json.Serialization;

namespace SituationRoom.Acceptance.Material.Counting;

/// <summary>How an entry's files are counted; <see cref="MaterialTests"/> describes it.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record CountDefinition
{
    /// <summary><c>csv</c>, <c>xml</c> or <c>json</c>.</summary>
    public required string By { get; init; }

    /// <summary>CSV: what separates cells.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>CSV: with what a header row begins, which a file may lack; null: there is none.</summary>
    public string? Header { get; init; }

    /// <summary>CSV: the columns, counted from 1, that tell incidents apart; empty: all.</summary>
    public IReadOnlyList<int> Columns { get; init; } = [];

    /// <summary>XML: the local name of the element that is an item.</summary>
    public string? Element { get; init; }

    /// <summary>XML: what tells incidents apart, all of which must be there: local names of children, or <c>@</c> and an attribute.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];

    /// <summary>XML: the child that names earlier items of the same incident, as CAP's <c>references</c> does; null: none.</summary>
    public string? Refers { get; init; }

    /// <summary>JSON: the path of the list of items; null: the document is an item, or an array of them.</summary>
    public string? Items { get; init; }

    /// <summary>JSON: whether each file lists everything that is open, so that what the next one lacks has ended.</summary>
    public bool Complete { get; init; }

    /// <summary>The kinds of items that are about an incident, the first that fits; none: all items are. In XML <c>where</c> alone is asked.</summary>
    public IReadOnlyList<CountedKind> Kinds { get; init; } = [];

    /// <summary>Whether what is of no kind is <c>refused</c> (kept as a rejection) or <c>ignored</c>.</summary>
    public string Otherwise { get; init; } = "refused";
}

/// <summary>A kind of items.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record CountedKind
{
    /// <summary>Paths to the values that they must have, several separated by <c>|</c>, or <c>*</c> for any.</summary>
    public IReadOnlyDictionary<string, string> Where { get; init; } = new Dictionary<string, string>();

    /// <summary>Paths of what tells their incidents apart; one of them at least must be there.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];
}
