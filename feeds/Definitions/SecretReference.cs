using System.Text.Json.Serialization;

namespace SituationRoom.Feeds.Definitions;

/// <summary>Where a secret lies: exactly one of the two. The configuration itself never holds one.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SecretReference
{
    /// <summary>Name of an environment variable.</summary>
    public string? Env { get; init; }

    /// <summary>Path of a file, below the configuration's directory unless absolute; its text without trailing line ends is the secret.</summary>
    public string? File { get; init; }

    /// <summary>Reads the secret now.</summary>
    /// <exception cref="InvalidOperationException">Neither is named, or the variable is not set.</exception>
    /// <exception cref="IOException">The file cannot be read, or others than its owner can read it.</exception>
    public string Read()
    {
        if (File is { Length: > 0 } path)
        {
            if (Trouble(path) is { } trouble)
            {
                throw new IOException(trouble);
            }

            return System.IO.File.ReadAllText(path).TrimEnd('\r', '\n');
        }

        return Env is { Length: > 0 } name
            ? Environment.GetEnvironmentVariable(name)
                ?? throw new InvalidOperationException($"the environment variable {name} is not set")
            : throw new InvalidOperationException("no place of the secret is named");
    }

    /// <summary>Why a file is not used as a secret: others than its owner may read or write it. Null where it may be used.</summary>
    private static string? Trouble(string path)
    {
        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        return OperatingSystem.IsWindows() || (System.IO.File.GetUnixFileMode(path) & Others) == 0
            ? null
            : $"the secret in {path} can be read or written by others than its owner; run chmod 600 {path}";
    }
}
