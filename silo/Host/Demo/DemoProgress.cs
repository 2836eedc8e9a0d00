using System.Text.Json;

namespace SituationRoom.Host.Demo;

/// <summary>How far the demonstration has come; kept beside its journal.</summary>
/// <param name="Origin">Incidents that opened before it do not exist.</param>
/// <param name="SentUntil">By feed: its reports up to this moment were taken by the room.</param>
public sealed record DemoProgress(DateTimeOffset Origin, IReadOnlyDictionary<string, DateTimeOffset> SentUntil)
{
    /// <summary>Name of the file below the data directory.</summary>
    public const string FileName = "demo-progress.json";

    /// <summary>
    /// What was kept, or null at a first start. A file that is damaged counts as none: the history is then made anew,
    /// and what the room knows already is a duplicate.
    /// </summary>
    public static DemoProgress? Load(string dataDirectory)
    {
        try
        {
            return JsonSerializer.Deserialize<DemoProgress>(File.ReadAllBytes(Path.Combine(dataDirectory, FileName)));
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps it.</summary>
    public void Save(string dataDirectory) =>
        PrivateFile.Replace(Path.Combine(dataDirectory, FileName), JsonSerializer.SerializeToUtf8Bytes(this));
}
