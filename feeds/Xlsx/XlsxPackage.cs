using System.Globalization;
using System.IO.Compression;
using System.Xml;
using SituationRoom.Feeds.Xml;

namespace SituationRoom.Feeds.Xlsx;

/// <summary>The parts of a workbook's zip archive, each bounded before a byte of it is unpacked.</summary>
internal sealed class XlsxPackage : IDisposable
{
    private const long LargestPart = 2L << 30;

    // Packed XML of like rows reaches 60 to 1; a bomb is near the 1032 to 1 that the format can.
    private const int HighestRatio = 250;
    private const long AnyRatio = 64L << 20;

    private readonly ZipArchive _archive;

    /// <param name="stream">A whole file; it is not disposed.</param>
    /// <exception cref="InvalidDataException">It is no workbook; the message has the remedy.</exception>
    public XlsxPackage(Stream stream)
    {
        XlsxSignature.Check(stream);
        try
        {
            _archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            _ = _archive.Entries;
        }
        catch (InvalidDataException damaged)
        {
            throw new InvalidDataException("the workbook is cut short or damaged; copy it again, whole", damaged);
        }
    }

    /// <summary>Whether it is a document of the OpenDocument formats instead (ODF 1.3, part 2: the entry <c>mimetype</c>).</summary>
    public bool IsOpenDocument => _archive.GetEntry("mimetype") is not null && _archive.GetEntry("content.xml") is not null;

    /// <summary>Reads a part; null where there is none.</summary>
    /// <param name="path">Its path in the archive.</param>
    /// <param name="largest">How many bytes it may have unpacked.</param>
    /// <exception cref="InvalidDataException">It is larger, or packed as only a bomb is.</exception>
    public XmlReader? Part(string path, long largest = LargestPart)
    {
        var entry = _archive.GetEntry(path) ?? _archive.Entries.FirstOrDefault(entry => string.Equals(entry.FullName.Replace('\\', '/'), path, StringComparison.OrdinalIgnoreCase));
        if (entry is null)
        {
            return null;
        }

        // The archive's own word on the length is kept to: unpacking stops there.
        if (entry.Length > largest)
        {
            throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture, $"the workbook's part {path} has {entry.Length >> 20} MiB unpacked, where at most {largest >> 20} are read; export fewer rows, or as CSV"));
        }

        if (entry.Length > AnyRatio && entry.Length > entry.CompressedLength * HighestRatio)
        {
            throw new InvalidDataException($"the workbook's part {path} is packed more than {HighestRatio} to 1, as no export is; check where it comes from, or export as CSV");
        }

        return SafeXml.Open(new RunBoundStream(entry.Open()));
    }

    public void Dispose() => _archive.Dispose();
}
