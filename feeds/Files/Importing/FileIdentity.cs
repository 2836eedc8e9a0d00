using System.Security.Cryptography;

namespace SituationRoom.Feeds.Files.Importing;

/// <summary>Whether a file is still the one that was begun: its size and the hash of its first 64 KiB.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Head">SHA-256 of the head, in hexadecimal.</param>
public sealed record FileIdentity(string Path, long Size, string Head)
{
    private const int HeadBytes = 64 * 1024;

    /// <summary>The identity of a file as it is now.</summary>
    public static FileIdentity Of(string path)
    {
        using var stream = File.OpenRead(path);
        var head = new byte[Math.Min(HeadBytes, stream.Length)];
        stream.ReadExactly(head);
        return new FileIdentity(System.IO.Path.GetFullPath(path), stream.Length, Convert.ToHexStringLower(SHA256.HashData(head)));
    }
}
