using System.Text.Json;
using SituationRoom.Feeds.Files.Importing;

namespace SituationRoom.Host.Replay;

/// <summary>Which key opens which feed.</summary>
public sealed class ReplayKeys
{
    private readonly Dictionary<string, string> _byFeed;
    private readonly string? _any;

    private ReplayKeys(Dictionary<string, string> byFeed, string? any)
    {
        _byFeed = byFeed;
        _any = any;
    }

    /// <summary>Reads keys as they are given.</summary>
    /// <param name="given">Each <c>KEY</c>, which opens any feed, or <c>FEED=KEY</c>.</param>
    /// <param name="file">A JSON object of feeds to keys, or null.</param>
    /// <exception cref="IOException">The file can't be read or is no such object.</exception>
    public static ReplayKeys Of(IReadOnlyList<string> given, string? file)
    {
        var byFeed = file is null ? [] : FromFile(file);
        string? any = null;
        foreach (var key in given)
        {
            // A key is base64url and may end in "=", never with anything after it.
            var equals = key.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && equals < key.Length - 1)
            {
                byFeed[key[..equals]] = key[(equals + 1)..];
            }
            else
            {
                any = key;
            }
        }

        return new ReplayKeys(byFeed, any);
    }

    /// <summary>The key of a feed.</summary>
    /// <exception cref="ImportStoppedException">None was given.</exception>
    public string For(string feed) => _byFeed.GetValueOrDefault(feed) ?? _any
        ?? throw new ImportStoppedException($"No key for feed {feed}: add --key {feed}=KEY or --keys FILE, or play one feed alone with --feed.");

    private static Dictionary<string, string> FromFile(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(file)) ?? [];
        }
        catch (JsonException fault)
        {
            throw new IOException($"--keys {file}: it is no JSON object of feeds to keys", fault);
        }
    }
}
