using SituationRoom.Core.Places;
using SituationRoom.Feeds;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Configuration;

/// <summary>Reads a configuration, overrides it by the environment, and validates it whole.</summary>
public static class ConfigurationLoader
{
    /// <summary>The file that is looked for where none is named.</summary>
    public const string FileName = "situationroom.json";

    /// <summary>Loads a file.</summary>
    /// <returns>The configuration exactly where there are no errors; every error is there.</returns>
    public static (LoadedConfiguration? Loaded, IReadOnlyList<ConfigurationError> Errors) LoadFile(string path)
    {
        var full = Path.GetFullPath(path);
        try
        {
            var directory = Path.GetDirectoryName(full)!;
            return Load(File.ReadAllBytes(full), path, directory, file => File.ReadAllBytes(Path.Combine(directory, file)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, [new("--config", path, "the configuration can't be read", $"check the path and the rights: {e.Message}")]);
        }
    }

    /// <summary>Loads a text.</summary>
    /// <param name="text">JSON with comments, UTF-8.</param>
    /// <param name="source">Where it comes from, for people.</param>
    /// <param name="directory">Below which its relative paths lie; absolute.</param>
    /// <param name="readFile">Reads a file that it names.</param>
    /// <param name="overrides">Environment variables; null takes the process's own.</param>
    public static (LoadedConfiguration? Loaded, IReadOnlyList<ConfigurationError> Errors) Load(
        ReadOnlyMemory<byte> text,
        string source,
        string directory,
        Func<string, ReadOnlyMemory<byte>> readFile,
        IEnumerable<KeyValuePair<string, string>>? overrides = null)
    {
        var (room, unread) = ConfigurationReader.Read(text, overrides ?? EnvironmentOverrides.OfProcess());
        if (ReferenceEquals(room, ConfigurationReader.Nothing))
        {
            // That everything is missing from what is no configuration at all says nothing new.
            return (null, unread);
        }

        var errors = new List<ConfigurationError>(unread);
        errors.AddRange(ConfigurationValidator.Validate(room, directory));
        var catalog = ConfiguredPlaces.Build(room, readFile, errors);
        var norms = ConfiguredNorms.Build(room, errors);
        var rules = ConfiguredRules.Build(room, catalog, errors);
        Open311ServiceRules.Validate(room.Feeds, catalog ?? Catalog.Empty, catalog is null ? [] : errors);

        // What could not be read stands at its default: that this breaks a rule too says nothing new.
        var distinct = errors.Where((error, i) => i < unread.Count || !unread.Any(first => Covers(first.Key, error.Key))).ToList();
        return distinct.Count > 0 || catalog is null ? (null, distinct) : (new LoadedConfiguration(room with { Feeds = [.. room.Feeds.Select(feed => FeedFiles.Below(feed, directory))] }, source, directory, catalog, norms, rules), distinct);
    }

    private static bool Covers(string unread, string key) => unread.Split('.')[0] == key.Split('.')[0];
}
