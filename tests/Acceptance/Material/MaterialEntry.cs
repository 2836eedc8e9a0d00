using System.Text.Json;
using System.Text.Json.Serialization;
using SituationRoom.Acceptance.Material.Counting;
using SituationRoom.Acceptance.Running;

namespace SituationRoom.Acceptance.Material;

/// <summary>One entry of a manifest: files, the door that they go in through, and how they are counted. <see cref="MaterialTests"/> describes it.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record MaterialEntry
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public required string Name { get; init; }

    public required IReadOnlyList<string> Files { get; init; }

    public required string Configuration { get; init; }

    public IReadOnlyDictionary<string, string> Beside { get; init; } = new Dictionary<string, string>();

    public string Feed { get; init; } = "";

    public required string Door { get; init; }

    public required CountDefinition Count { get; init; }

    public int AlsoRefused { get; init; }

    /// <summary>Where relative paths begin.</summary>
    [JsonIgnore]
    public string Root { get; init; } = "";

    /// <summary>The entries of a manifest.</summary>
    /// <param name="manifest">Its file.</param>
    /// <param name="root">Where its relative paths begin.</param>
    public static IReadOnlyList<MaterialEntry> Read(string manifest, string root) =>
        [.. JsonSerializer.Deserialize<List<MaterialEntry>>(File.ReadAllText(manifest), Json)!.Select(entry => entry with { Root = root })];

    /// <summary>The files, pattern by pattern, those of one pattern by their paths.</summary>
    public IReadOnlyList<string> Paths() => [.. Files.SelectMany(Matching)];

    /// <summary>The text of the configuration: that of an example, or of a file.</summary>
    public string ConfigurationText()
    {
        var example = Path.Combine(Executable.Root, "deploy", "examples", Configuration, "situationroom.json");
        return File.ReadAllText(File.Exists(example) ? example : Path.Combine(Root, Configuration));
    }

    private IEnumerable<string> Matching(string pattern)
    {
        var whole = Path.Combine(Root, pattern);
        var wild = whole.IndexOfAny(['*', '?']);
        if (wild < 0)
        {
            return [whole];
        }

        var below = Path.GetDirectoryName(whole[..wild] + "x")!;
        var rest = Path.GetRelativePath(below, whole);
        var isDeep = rest.StartsWith("**/", StringComparison.Ordinal);
        return Directory.EnumerateFiles(below, isDeep ? rest[3..] : rest, isDeep ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
            .Order(StringComparer.Ordinal);
    }
}
