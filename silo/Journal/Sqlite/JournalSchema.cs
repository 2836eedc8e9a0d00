using System.Globalization;

namespace SituationRoom.Journal.Sqlite;

/// <summary>The tables of a journal's file: frozen with version 1, read forever.</summary>
internal static class JournalSchema
{
    public const int Version = 1;

    // 'SRJ1': file(1) and SQLite's tools tell by it whose file this is.
    private const int ApplicationId = 0x53524A31;

    /// <summary>Prepares a new file or checks an old one; returns the journal's id.</summary>
    /// <exception cref="InvalidDataException">The file is none of ours, or a newer build wrote it.</exception>
    public static string Prepare(SqliteDatabase database, string path)
    {
        if (database.Number("SELECT count(*) FROM sqlite_master") == 0)
        {
            Create(database);
        }
        else if (database.Number("PRAGMA application_id") != ApplicationId)
        {
            throw new InvalidDataException($"{path} is a SQLite file, but no journal; choose another directory with --data");
        }

        var version = database.Text("SELECT value FROM meta WHERE name = 'schema'");
        if (version != Version.ToString(CultureInfo.InvariantCulture))
        {
            throw new InvalidDataException($"{path} has schema {version}, this build reads {Version}; run the build that wrote it, or a newer one");
        }

        return database.Text("SELECT value FROM meta WHERE name = 'id'")
            ?? throw new InvalidDataException($"{path} bears no id; restore it from a backup");
    }

    private static void Create(SqliteDatabase database) => database.Execute($"""
        BEGIN IMMEDIATE;
        CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        INSERT INTO meta VALUES ('schema', '{Version}'), ('id', '{Guid.NewGuid():N}');
        -- One row is one batch. journaled_at: Unix ms. checksum: CRC-32C over first, count, journaled_at (each 8 bytes, little-endian) and payload.
        CREATE TABLE blocks (
            first INTEGER PRIMARY KEY,
            count INTEGER NOT NULL,
            journaled_at INTEGER NOT NULL,
            checksum INTEGER NOT NULL,
            payload BLOB NOT NULL);
        PRAGMA application_id = {ApplicationId};
        COMMIT;
        """);
}
