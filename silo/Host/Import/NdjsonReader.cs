using System.IO.Compression;
using System.Runtime.CompilerServices;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Host.Import;

/// <summary>Reads NDJSON, also in gzip: a row is a line that is not blank.</summary>
public sealed class NdjsonReader : IImportReader
{
    private const int BatchLines = 1_000;
    private const int ChunkBytes = 256 * 1024;
    private const int LongestLine = 32 * 1024 * 1024;
    private readonly IMessageParser _parser;

    /// <param name="parser">The feed's parser.</param>
    public NdjsonReader(IMessageParser parser) => _parser = parser;

    public async IAsyncEnumerable<ImportBatch> ReadAsync(string path, long skip, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, ChunkBytes, FileOptions.SequentialScan);
        await using var content = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        var buffer = new byte[ChunkBytes];
        var (held, line, rows) = (0, 0L, 0L);
        for (var ended = false; !ended;)
        {
            if (held == buffer.Length)
            {
                Array.Resize(ref buffer, Longer(buffer.Length, path, line));
            }

            var read = await content.ReadAsync(buffer.AsMemory(held), cancellationToken).ConfigureAwait(false);
            ended = read == 0;
            held += read;
            for (var taken = 0; ;)
            {
                var lines = Lines(buffer.AsSpan(taken, held - taken), line, ended);
                if (lines.Length == 0 || (lines.Numbers.Count < BatchLines && !ended && held < buffer.Length))
                {
                    buffer.AsSpan(taken, held - taken).CopyTo(buffer);
                    held -= taken;
                    break;
                }

                var skipped = (int)Math.Clamp(skip - rows, 0, lines.Numbers.Count);
                rows += lines.Numbers.Count;
                line = lines.LastLine;
                if (skipped < lines.Numbers.Count)
                {
                    var items = new List<FeedItem>(lines.Numbers.Count);
                    _parser.Parse(buffer.AsMemory(taken, lines.Length), MessageForm.Ndjson, MessageKind.Reports, items);
                    yield return new ImportBatch(items[skipped..], lines.Numbers[skipped..], rows, Share(file));
                }

                taken += lines.Length;
            }
        }
    }

    /// <summary>Up to a batch of whole lines: their bytes, the numbers of those that are not blank, and the last line's number.</summary>
    private static (int Length, List<long> Numbers, long LastLine) Lines(ReadOnlySpan<byte> bytes, long line, bool ended)
    {
        var numbers = new List<long>();
        var length = 0;
        while (numbers.Count < BatchLines && length < bytes.Length)
        {
            var end = bytes[length..].IndexOf((byte)'\n');
            if (end < 0 && !ended)
            {
                break;
            }

            var text = end < 0 ? bytes[length..] : bytes.Slice(length, end);
            line++;
            if (text.ContainsAnyExcept(" \t\r"u8))
            {
                numbers.Add(line);
            }

            length += end < 0 ? text.Length : end + 1;
        }

        return (length, numbers, line);
    }

    private static double Share(FileStream file) => file.Length == 0 ? 1 : file.Position / (double)file.Length;

    private static int Longer(int length, string path, long line) => length < LongestLine
        ? length * 2
        : throw new ImportStoppedException($"{path}: line {line + 1} is longer than {LongestLine} bytes; it is no NDJSON.");
}
