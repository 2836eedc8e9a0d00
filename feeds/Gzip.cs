using System.IO.Compression;

namespace SituationRoom.Feeds;

/// <summary>Opens gzip so that data which is cut off is an error, and never silently less.</summary>
internal static class Gzip
{
    // Off by default in .NET 10, and read once in a process: the host sets it in its runtime configuration too, for whoever is earlier.
    static Gzip() => AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", true);

    /// <summary>The plain bytes; reading them throws <see cref="InvalidDataException"/> where the data is damaged or cut off.</summary>
    public static GZipStream Open(Stream packed, bool leaveOpen) => new(packed, CompressionMode.Decompress, leaveOpen);
}
