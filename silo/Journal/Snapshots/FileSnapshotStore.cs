using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace SituationRoom.Journal.Snapshots;

/// <summary>Snapshots as files of a directory, the newest two of them. One process writes; one thread at a time saves.</summary>
public sealed partial class FileSnapshotStore : ISnapshotStore
{
    private const string Prefix = "snapshot-";
    private const string Suffix = ".bin";
    private const string TemporarySuffix = ".tmp";
    private const int Block = 1 << 20;
    private readonly string _directory;
    private readonly ILogger _logger;

    /// <param name="directory">Where they lie; it is made where it is missing.</param>
    /// <param name="logger">Told of snapshots that are damaged.</param>
    public FileSnapshotStore(string directory, ILogger<FileSnapshotStore>? logger = null)
    {
        _directory = Path.GetFullPath(directory);
        _logger = logger ?? NullLogger<FileSnapshotStore>.Instance;
        Directory.CreateDirectory(_directory);
        foreach (var unfinished in Directory.EnumerateFiles(_directory, $"{Prefix}*{TemporarySuffix}"))
        {
            File.Delete(unfinished);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">It can't be written; the older ones are still there.</exception>
    public void Save(long position, int format, Action<Stream> write)
    {
        var path = PathOf(position);
        var temporary = path + TemporarySuffix;
        try
        {
            using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                file.Write(new byte[SnapshotHeader.Size]);
                using var content = new SummingStream(file);
                write(content);
                content.Flush();
                file.Position = 0;
                file.Write(new SnapshotHeader(format, position, content.Length, content.Checksum).ToBytes());
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
            DurableDirectory.Sync(_directory);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }

        RemoveAllBut(position);
    }

    /// <inheritdoc/>
    /// <remarks>The content begins where the stream stands, and goes on to its end.</remarks>
    public StoredSnapshot? Open(int format, long end)
    {
        foreach (var (position, path) in Files().Where(file => file.Position <= end).OrderByDescending(file => file.Position))
        {
            try
            {
                if (OpenWhole(path, position, format) is { } content)
                {
                    return new StoredSnapshot(position, content);
                }
            }
            catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
            {
                LogDamaged(_logger, path, error.Message);
            }
        }

        return null;
    }

    /// <summary>The file at its content's beginning, or null where it is of another format.</summary>
    /// <exception cref="InvalidDataException">It is damaged or cut short.</exception>
    private static FileStream? OpenWhole(string path, long position, int format)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, Block, FileOptions.SequentialScan);
        try
        {
            Span<byte> head = stackalloc byte[SnapshotHeader.Size];
            if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length
                || !SnapshotHeader.TryRead(head, out var header) || header.Position != position)
            {
                throw new InvalidDataException("its header is not what was written");
            }

            if (header.Format != format)
            {
                file.Dispose();
                return null;
            }

            if (file.Length != SnapshotHeader.Size + header.Length)
            {
                throw new InvalidDataException($"it has {file.Length} bytes instead of {SnapshotHeader.Size + header.Length}");
            }

            if (Sum(file) != header.Checksum)
            {
                throw new InvalidDataException("its checksum differs");
            }

            file.Position = SnapshotHeader.Size;
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static uint Sum(FileStream file)
    {
        var buffer = GC.AllocateUninitializedArray<byte>(Block);
        var state = Crc32C.Start;
        while (file.Read(buffer) is > 0 and var read)
        {
            state = Crc32C.Append(state, buffer.AsSpan(0, read));
        }

        return Crc32C.Finish(state);
    }

    private string PathOf(long position) =>
        Path.Combine(_directory, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{position:D19}{Suffix}"));

    private IEnumerable<(long Position, string Path)> Files()
    {
        foreach (var path in Directory.EnumerateFiles(_directory, $"{Prefix}*{Suffix}"))
        {
            var name = Path.GetFileNameWithoutExtension(path)[Prefix.Length..];
            if (long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var position))
            {
                yield return (position, path);
            }
        }
    }

    /// <summary>Keeps the one just saved and the one before it; what lies after it is of a journal that is gone.</summary>
    private void RemoveAllBut(long saved)
    {
        var before = Files().Where(file => file.Position < saved).Select(file => file.Position).DefaultIfEmpty(saved).Max();
        foreach (var (position, path) in Files().ToList())
        {
            if (position != saved && position != before)
            {
                File.Delete(path);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Snapshot {Path} is passed over: {Reason}; an older one or the journal itself is read instead")]
    private static partial void LogDamaged(ILogger logger, string path, string reason);
}
