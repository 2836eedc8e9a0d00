using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Alerts.Life;

/// <summary>An alert in the book, with what is remembered beside it. Replaced whole with every change, so that it may be read on any thread.</summary>
/// <param name="Now">The alert as it stands.</param>
/// <param name="Changed">The book's version with which it last changed.</param>
/// <param name="Evidence">The incidents behind it, the newest first.</param>
/// <param name="Positions">Where the entries about it lie, rising; of very many the newest.</param>
/// <param name="Undo">The last command, where it can be taken back.</param>
public sealed record AlertEntry(AlertRecord Now, long Changed, IReadOnlyList<IncidentName> Evidence, IReadOnlyList<long> Positions, UndoMemory? Undo)
{
    /// <summary>Positions kept of one alert.</summary>
    public const int MostPositions = 500;

    /// <summary>What it was raised for.</summary>
    public AlertPoint Point { get; } = new(Now.Rule, Now.Subject);
}

/// <summary>What taking back the last command would restore.</summary>
/// <param name="Before">The alert before it.</param>
/// <param name="By">Id of the person who gave it.</param>
/// <param name="At">When, Unix ms.</param>
public sealed record UndoMemory(AlertRecord Before, string By, long At);

/// <summary>A command that was done, by its idempotency key.</summary>
/// <param name="By">Id of the person.</param>
/// <param name="Key">The key as given.</param>
/// <param name="Verb">What was done.</param>
/// <param name="Alert">With which alert.</param>
/// <param name="At">When, Unix ms.</param>
/// <param name="After">What was answered.</param>
public sealed record KeyMemory(string By, string Key, AlertVerb Verb, string Alert, long At, AlertRecord After);

/// <summary>An annunciation, for flood and figures.</summary>
/// <param name="At">When, Unix ms.</param>
/// <param name="Priority">The alert's priority then.</param>
/// <param name="Source">Its rule and place, without the single incident.</param>
public sealed record Annunciation(long At, int Priority, string Source);

/// <summary>A flood, past or under way.</summary>
/// <param name="Since">When it began, Unix ms.</param>
/// <param name="Until">When it ended; null: it lasts.</param>
/// <param name="Count">Alerts annunciated in it.</param>
/// <param name="Peak">The most within ten minutes.</param>
public sealed record FloodRecord(long Since, long? Until, int Count, int Peak);
