using System.Text.Json;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Demo;

/// <summary>
/// The demonstration's feed keys: made at the first start, kept for the next in a file of the demonstration's data
/// directory that only its owner can read.
/// </summary>
public static class DemoKeys
{
    /// <summary>Name of the file below the data directory.</summary>
    public const string FileName = "demo-keys.json";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Every feed's key by its id; makes and keeps those that are missing.</summary>
    /// <exception cref="IOException">The file can't be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file can't be read or written.</exception>
    public static IReadOnlyDictionary<string, string> Ensure(string dataDirectory)
    {
        Directory.CreateDirectory(dataDirectory);
        var path = Path.Combine(dataDirectory, FileName);
        var keys = Read(path);
        var missing = DemoFeeds.All.Where(feed => !keys.ContainsKey(feed.Id)).ToList();
        if (missing.Count > 0)
        {
            foreach (var feed in missing)
            {
                keys[feed.Id] = FeedKey.Make();
            }

            PrivateFile.Replace(path, JsonSerializer.SerializeToUtf8Bytes(keys, Indented));
        }

        return keys;
    }

    private static SortedDictionary<string, string> Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<SortedDictionary<string, string>>(File.ReadAllBytes(path)) ?? [];
        }
        catch (FileNotFoundException)
        {
            return [];
        }
        catch (JsonException fault)
        {
            throw new IOException($"{path} is damaged; remove it, and new keys are made", fault);
        }
    }
}
