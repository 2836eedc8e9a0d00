using SituationRoom.Reports;

namespace SituationRoom.Feeds.Http;

/// <summary>Opens a body that may be compressed.</summary>
internal static class PlainBody
{
    private const int KeptOfBrokenGzip = 1 << 20;

    /// <param name="body">The body as sent.</param>
    /// <param name="gzip">Whether it is compressed.</param>
    /// <param name="read">Reads it decompressed.</param>
    /// <param name="broken">Told why it is no gzip after all, with its first bytes.</param>
    public static async Task<T> ReadAsync<T>(Stream body, bool gzip, Func<Stream, Task<T>> read, Func<Fault, ReadOnlyMemory<byte>, Task<T>> broken)
    {
        if (!gzip)
        {
            return await read(body);
        }

        await using var kept = new KeepingStream(body, KeptOfBrokenGzip);
        await using var plain = Gzip.Open(kept, leaveOpen: true);
        try
        {
            return await read(plain);
        }
        catch (InvalidDataException)
        {
            return await broken(Fault.Of(FaultCode.NotGzip), kept.Kept);
        }
    }
}
