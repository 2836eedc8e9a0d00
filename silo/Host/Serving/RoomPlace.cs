using SituationRoom.Host.Configuration;
using SituationRoom.Journal.Postgres;

namespace SituationRoom.Host.Serving;

/// <summary>Where a room keeps its things, for commands that work on them without serving.</summary>
/// <param name="Data">The data directory, absolute.</param>
/// <param name="Room">The configuration; the defaults where none was named and none lies here.</param>
/// <param name="Below">Below which the configuration's relative paths lie.</param>
internal sealed record RoomPlace(string Data, RoomConfiguration Room, string Below)
{
    /// <summary>The database of the journal; null where it is a file of <see cref="Data"/>.</summary>
    /// <exception cref="StartException">Its password can't be read.</exception>
    public PostgresOptions? Database { get; } = JournalSetup.Options(Room.Journal, Below);

    /// <summary>Finds it by the options of a command.</summary>
    /// <exception cref="StartException">The configuration is wrong, or neither names a place.</exception>
    public static RoomPlace Of(string? data, string? config)
    {
        var file = config ?? (File.Exists(ConfigurationLoader.FileName) ? ConfigurationLoader.FileName : null);
        if (file is null)
        {
            return data is null
                ? throw new StartException($"There is no {ConfigurationLoader.FileName} here; name the data directory with --data DIR, as the server prints it at its start, or a configuration with --config FILE.")
                : new RoomPlace(Path.GetFullPath(data), new RoomConfiguration(), ".");
        }

        var loaded = ServeSettings.Whole(ConfigurationLoader.LoadFile(file), file);
        return new RoomPlace(Path.GetFullPath(data ?? loaded.Room.Server.Data), loaded.Room, loaded.Directory);
    }
}
