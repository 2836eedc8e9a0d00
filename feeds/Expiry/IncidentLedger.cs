using System.Text.Json;

namespace SituationRoom.Feeds.Expiry;

/// <summary>The memory's notes in a file, one JSON object a line, each durable once <see cref="Append"/> has returned.</summary>
internal sealed class IncidentLedger : IDisposable
{
    private const int NotesBetweenRewrites = 20_000;
    private readonly string _path;
    private readonly IncidentMemory _memory;
    private FileStream _file;
    private long _end;
    private int _appended;

    private IncidentLedger(string path, IncidentMemory memory)
    {
        _path = path;
        _memory = memory;
        _file = Rewritten();
    }

    /// <summary>Reads a file into an empty memory and writes it anew without what is forgotten; one that is missing is begun.</summary>
    /// <param name="path">The file; its folder is made.</param>
    /// <param name="memory">An empty memory.</param>
    /// <param name="forgetBefore">What is done since before this moment is let go.</param>
    /// <param name="damaged">How many lines could not be read; the last may be half after a power cut.</param>
    /// <exception cref="IOException">It can't be read or written.</exception>
    public static IncidentLedger Open(string path, IncidentMemory memory, DateTimeOffset forgetBefore, out int damaged)
    {
        damaged = 0;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        foreach (var line in File.Exists(path) ? File.ReadLines(path) : [])
        {
            if (Read(line) is { } note)
            {
                memory.Apply(note);
            }
            else
            {
                damaged++;
            }
        }

        memory.Forget(forgetBefore);
        memory.Keep();
        return new IncidentLedger(path, memory);
    }

    /// <param name="notes">What has changed.</param>
    /// <param name="forgetBefore">What is done since before this moment may be let go.</param>
    /// <exception cref="IOException">It can't be written; nothing of it counts.</exception>
    public void Append(IReadOnlyList<IncidentNote> notes, DateTimeOffset forgetBefore)
    {
        if (notes.Count == 0)
        {
            return;
        }

        // What an earlier try left half written is overwritten.
        _file.SetLength(_end);
        _file.Position = _end;
        Write(_file, notes);
        _end = _file.Position;
        _appended += notes.Count;
        if (_appended > NotesBetweenRewrites)
        {
            _memory.Forget(forgetBefore);
            var fresh = Rewritten();
            _file.Dispose();
            _file = fresh;
        }
    }

    public void Dispose() => _file.Dispose();

    private FileStream Rewritten()
    {
        var fresh = _path + ".new";
        using (var file = new FileStream(fresh, FileMode.Create, FileAccess.Write))
        {
            Write(file, _memory.All());
        }

        File.Move(fresh, _path, overwrite: true);
        var rewritten = new FileStream(_path, FileMode.Open, FileAccess.Write, FileShare.Read);
        _appended = 0;
        _end = rewritten.Length;
        return rewritten;
    }

    private static void Write(FileStream file, IReadOnlyList<IncidentNote> notes)
    {
        using var lines = new MemoryStream();
        foreach (var note in notes)
        {
            JsonSerializer.Serialize(lines, note);
            lines.WriteByte((byte)'\n');
        }

        file.Write(lines.GetBuffer().AsSpan(0, (int)lines.Length));
        file.Flush(flushToDisk: true);
    }

    private static IncidentNote? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<IncidentNote>(line) is { Incident: { Feed: not null, Id: not null }, Keys: not null } note ? note : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
