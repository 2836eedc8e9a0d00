using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SituationRoom.Feeds.Files.Importing;

/// <summary>
/// The rows that were rejected, beside their file: <c>NAME.rejected.csv</c> (line, reason, then the row as it was) or
/// <c>NAME.rejected.ndjson</c> (<c>line</c>, <c>reason</c>, <c>message</c>); a long name is shortened. There is no file where nothing was rejected.
/// </summary>
public sealed class RejectsFile : IDisposable
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly bool _csv;
    private StreamWriter? _writer;

    /// <param name="directory">Where it goes.</param>
    /// <param name="file">The file that is read.</param>
    /// <param name="again">Whether an import goes on: then what stands there is kept, else it is removed.</param>
    public RejectsFile(string directory, string file, bool again)
    {
        _csv = ImportFiles.IsCsv(file);
        Path = PathOf(directory, file);
        if (!again)
        {
            File.Delete(Path);
        }
    }

    /// <summary>Where the rejected rows of a file lie, if there are any.</summary>
    public static string PathOf(string directory, string file) => System.IO.Path.Combine(
        directory, SideName.Of(System.IO.Path.GetFileName(file), SideName.Ending) + (ImportFiles.IsCsv(file) ? ".rejected.csv" : ".rejected.ndjson"));

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Whether anything was written by this run.</summary>
    public bool IsWritten => _writer is not null;

    /// <summary>Adds a row.</summary>
    public void Add(long line, string reason, ReadOnlySpan<byte> row)
    {
        _writer ??= new StreamWriter(Path, append: true, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var text = Encoding.UTF8.GetString(row).TrimEnd('\r', '\n');
        _writer.Write(_csv
            ? $"{line},\"{reason.Replace("\"", "\"\"", StringComparison.Ordinal)}\",{text}\n"
            : JsonSerializer.Serialize(new { line, reason, message = text }, Plain) + "\n");
    }

    /// <summary>Hands everything to the system.</summary>
    public void Flush() => _writer?.Flush();

    public void Dispose() => _writer?.Dispose();
}
