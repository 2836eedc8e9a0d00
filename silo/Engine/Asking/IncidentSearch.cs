using SituationRoom.Core.Words;

namespace SituationRoom.Engine.Asking;

/// <summary>What a person looks for among the incidents.</summary>
public sealed record IncidentSearch
{
    /// <summary>Which incidents come into question, and how many a page has; its own paging is not used.</summary>
    public IncidentQuery Filter { get; init; } = new();

    /// <summary>What title, text and address together must say; null: anything.</summary>
    public SearchTerms? Words { get; init; }

    /// <summary>What the address must say; null: anything.</summary>
    public SearchTerms? Address { get; init; }

    /// <summary>Where the page before ended; null begins at the newest.</summary>
    public SearchPoint? Before { get; init; }

    /// <summary>Whether texts must be read, which only the journal holds.</summary>
    public bool HasTerms => Words is not null || Address is not null;

    /// <summary>Whether these texts say what is looked for.</summary>
    internal bool Finds(string? title, string? text, string? address) => (Address is null || Address.AreIn(address)) && (Words is null || Words.AreIn(title, text, address));
}
