using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Demo;

/// <summary>The token of the demonstration's one person: made at the first start, kept for the next beside the feeds' keys.</summary>
public static class DemoPerson
{
    /// <summary>Name of the file below the data directory.</summary>
    public const string FileName = "demo-person.txt";

    /// <summary>The token; makes and keeps it where it is missing.</summary>
    /// <exception cref="IOException">The file can't be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file can't be read or written.</exception>
    public static string Ensure(string dataDirectory)
    {
        Directory.CreateDirectory(dataDirectory);
        var path = Path.Combine(dataDirectory, FileName);
        if (File.Exists(path) && File.ReadAllText(path).Trim() is { Length: > 0 } kept)
        {
            return kept;
        }

        var token = FeedKey.Make();
        PrivateFile.Replace(path, System.Text.Encoding.UTF8.GetBytes(token + "\n"));
        return token;
    }
}
