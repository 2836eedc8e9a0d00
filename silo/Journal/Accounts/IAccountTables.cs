namespace SituationRoom.Journal.Accounts;

/// <summary>
/// The tables of the account store, wherever they lie. Statements are written so that SQLite and PostgreSQL read them alike; ?1, ?2, … are their
/// values: text, bytes, numbers, booleans (1 and 0), moments (Unix ms), null. Every member throws <see cref="JournalUnavailableException"/> where the
/// tables can't be read or written now.
/// </summary>
internal interface IAccountTables : IDisposable
{
    /// <summary>Every row of an answer.</summary>
    List<T> All<T>(string sql, Func<IRow, T> row, params ReadOnlySpan<object?> values);

    /// <summary>Runs a statement; returns how many rows it changed.</summary>
    int Run(string sql, params ReadOnlySpan<object?> values);

    /// <summary>All of it, or where it throws none of it. Nobody else writes meanwhile, in whatever process.</summary>
    T Together<T>(Func<T> change);
}
