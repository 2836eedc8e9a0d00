using System.IO.Compression;
using System.Text.Json;
using SituationRoom.Journal.Archives;

namespace SituationRoom.Journal.Backups;

/// <summary>A backup that is read.</summary>
public sealed class BackupFile : IDisposable
{
    internal const string Manifest = "manifest.json";
    private const int MostManifest = 16 << 20;
    private readonly ZipArchive _zip;
    private readonly string _path;

    private BackupFile(ZipArchive zip, string path, BackupManifest says) => (_zip, _path, Says) = (zip, path, says);

    /// <summary>What it says of itself.</summary>
    public BackupManifest Says { get; }

    /// <summary>Opens a backup and reads what it says of itself; <see cref="Verify"/> tells whether it is so.</summary>
    /// <exception cref="BackupFailedException">It is no backup, cut short, or a newer build's.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public static BackupFile Open(string path)
    {
        ZipArchive? zip = null;
        try
        {
            zip = new ZipArchive(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20), ZipArchiveMode.Read);
            return new BackupFile(zip, path, ReadManifest(zip, path));
        }
        catch (Exception fault) when (fault is InvalidDataException or JsonException)
        {
            zip?.Dispose();
            throw new BackupFailedException($"{path} is no backup, or is cut short or damaged ({fault.Message.TrimEnd('.')}); take another copy of it", fault);
        }
        catch
        {
            zip?.Dispose();
            throw;
        }
    }

    /// <summary>Reads all of it: every part's length and hash, every block's checksum, the positions, the trail's chain, and what it says of them.</summary>
    /// <exception cref="BackupFailedException">Something is not what was written.</exception>
    public void Verify(Action<BackupProgress>? progress, CancellationToken cancellationToken)
    {
        var parts = Says.Parts.Select(part => part.Name).Append(Manifest).ToHashSet(StringComparer.Ordinal);
        if (_zip.Entries.FirstOrDefault(entry => !parts.Contains(entry.FullName)) is { } strange)
        {
            throw Damaged($"it holds {strange.FullName}, of which its manifest says nothing");
        }

        foreach (var part in Says.Parts)
        {
            Read(part.Name, stream =>
            {
                if (part.Name == BackupPart.Journal)
                {
                    foreach (var block in Blocks(stream))
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        progress?.Invoke(new BackupProgress(block.FirstPosition + block.Count - 1, Says.LastPosition, 0, 0));
                    }
                }

                stream.CopyTo(Stream.Null);
            });
        }

        if (!parts.Contains(BackupPart.Journal) || !parts.Contains(BackupPart.Accounts) || parts.Contains(BackupPart.Keys) != Says.HasKeys)
        {
            throw Damaged("a part is missing");
        }
    }

    /// <summary>Reads the journal's blocks, in order.</summary>
    /// <exception cref="BackupFailedException">It is not what was written; told at its end where only the whole tells.</exception>
    internal void ReadJournal(Action<JournalBlock> take) => Read(BackupPart.Journal, stream =>
    {
        foreach (var block in Blocks(stream))
        {
            take(block);
        }
    });

    /// <summary>Reads a part to its end, and compares its length and hash.</summary>
    internal void Read(string name, Action<Stream> take)
    {
        var part = Says.Parts.FirstOrDefault(part => part.Name == name) ?? throw Damaged($"{name} is missing");
        var entry = _zip.GetEntry(name) ?? throw Damaged($"{name} is missing");
        try
        {
            using var stream = entry.Open();
            using var hashing = new HashingStream(stream);
            take(hashing);
            hashing.CopyTo(Stream.Null);
            if (hashing.Length != part.Bytes || hashing.Hash != part.Sha256)
            {
                throw Damaged($"{name} is not what was written (its SHA-256 differs)");
            }
        }
        catch (InvalidDataException fault)
        {
            throw Damaged($"{name}: {fault.Message.TrimEnd('.')}");
        }
    }

    public void Dispose() => _zip.Dispose();

    private static BackupManifest ReadManifest(ZipArchive zip, string path)
    {
        var entry = zip.GetEntry(Manifest) ?? throw new InvalidDataException("it has no manifest");
        if (entry.Length > MostManifest)
        {
            throw new InvalidDataException("its manifest is too long");
        }

        using var stream = entry.Open();
        using var document = JsonDocument.Parse(stream);
        var format = document.RootElement.TryGetProperty("format", out var said) && said.TryGetInt32(out var number) ? number : 0;
        if (format > BackupManifest.Newest)
        {
            throw new BackupFailedException($"{path} is a backup of format {format}, and this build reads up to {BackupManifest.Newest}; use the release that wrote it, or a later one");
        }

        return format > 0 ? document.Deserialize<BackupManifest>(BackupManifest.Json)! : throw new InvalidDataException("its manifest says no format");
    }

    private IEnumerable<JournalBlock> Blocks(Stream stream)
    {
        var archive = new ArchiveReader(stream);
        foreach (var block in archive.Blocks())
        {
            yield return block;
        }

        if (archive.Summary is not { } summary || summary.First != 1 || summary.Last != Says.LastPosition || summary.Entries != Says.Entries
            || summary.TrailEntries != Says.TrailEntries || summary.TrailBefore.Any(digit => digit != '0') || summary.TrailAfter != Says.TrailHead)
        {
            throw Damaged("the journal in it is not the one that its manifest describes");
        }
    }

    private BackupFailedException Damaged(string what) => new($"{_path} is damaged: {what}; take another copy of it, or an older backup");
}
