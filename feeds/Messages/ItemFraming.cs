using System.Text.Json;
using System.Text.Unicode;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Messages;

/// <summary>
/// Finds the items of a message, so that one bad item never takes another with it: in an array what the JSON reader refuses
/// is skipped up to its own end, in NDJSON up to the line's. Of more items than the bound the rest is kept as one rejection.
/// </summary>
/// <param name="reader">Reads an item.</param>
/// <param name="mostItems">How many items of one message are read: what is made of them is held at once, and each costs some hundred bytes, however short it came.</param>
internal sealed class ItemFraming(IItemReader reader, int mostItems = ReportLimits.Items) : IMessageParser
{
    private const int KeptOfUnclosed = 4096;

    /// <inheritdoc/>
    public bool Parse(ReadOnlyMemory<byte> message, MessageForm form, MessageKind kind, List<FeedItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var bytes = JsonEncoding.Utf8(message).Span;
        if (bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        if (JsonBlank.IsAll(bytes))
        {
            items.Add(Rejected(Fault.Of(FaultCode.MessageEmpty), bytes, kind));
            return false;
        }

        var pass = new Pass(reader, kind, Utf8.IsValid(bytes), items, items.Count + (long)mostItems);
        return form switch
        {
            MessageForm.Json => Json(bytes, pass),
            MessageForm.Ndjson => Lines(bytes, pass),
            _ => throw new ArgumentOutOfRangeException(nameof(form)),
        };
    }

    private static bool Json(ReadOnlySpan<byte> bytes, Pass pass)
    {
        var start = JsonBlank.Skip(bytes, 0);
        switch (bytes[start])
        {
            case (byte)'[':
                return Array(bytes, start + 1, pass);
            case (byte)'{':
                var mark = pass.Items.Count;
                var length = pass.Item(bytes[start..], out var known);
                if (length < 0)
                {
                    pass.Reject(known ?? NotJson(bytes), bytes);
                    return known is not null;
                }

                var end = JsonBlank.Skip(bytes, start + length);
                if (end == bytes.Length)
                {
                    return true;
                }

                pass.Items.RemoveRange(mark, pass.Items.Count - mark);
                pass.Reject(Fault.Of(FaultCode.TrailingObject), bytes);
                return false;
            default:
                pass.Reject(Fault.Of(FaultCode.NeitherObjectNorArray), bytes);
                return false;
        }
    }

    private static bool Array(ReadOnlySpan<byte> bytes, int at, Pass pass)
    {
        var mark = pass.Items.Count;
        var wellFormed = 0;
        var fault = ArrayItems(bytes, at, pass, ref wellFormed);
        if (fault is null || wellFormed > 0)
        {
            return true;
        }

        pass.Items.RemoveRange(mark, pass.Items.Count - mark);
        pass.Reject(fault, bytes);
        return false;
    }

    /// <returns>Null, or what was first found not to be JSON; it was rejected already.</returns>
    private static Fault? ArrayItems(ReadOnlySpan<byte> bytes, int at, Pass pass, ref int wellFormed)
    {
        Fault? first = null;
        at = JsonBlank.Skip(bytes, at);
        if (at < bytes.Length && bytes[at] == ']')
        {
            wellFormed++;
            return AfterArray(bytes, at + 1, pass);
        }

        while (at < bytes.Length)
        {
            if (pass.IsFull)
            {
                pass.Reject(Faults.TooManyItems, [(byte)'[', .. bytes[at..]]); // an array again, so that it can be run again
                return first;
            }

            var start = at;
            var length = bytes[at] == '{' ? pass.Item(bytes[at..], out var known) : NotAnObject(bytes[at..], out known);
            if (length >= 0)
            {
                wellFormed++;
                at = JsonBlank.Skip(bytes, at + length);
            }

            if (length < 0 || (at < bytes.Length && bytes[at] is not ((byte)',' or (byte)']')))
            {
                var from = length < 0 ? start : at;
                var end = JsonScanner.EndOfItem(bytes[from..], out _);
                var reason = known ?? Fault.Of(end < 0 ? FaultCode.CutWithinItem : FaultCode.ItemNotJson);
                first ??= reason;
                wellFormed += known is null ? 0 : 1;
                pass.Reject(reason, end < 0 ? bytes[from..] : bytes.Slice(from, end));
                if (end < 0)
                {
                    return first;
                }

                at = from + end;
            }

            if (at == bytes.Length)
            {
                break;
            }

            if (bytes[at] == ']')
            {
                return AfterArray(bytes, at + 1, pass) ?? first;
            }

            at = JsonBlank.Skip(bytes, at + 1);
        }

        var unclosed = Fault.Of(FaultCode.ArrayUnclosed);
        pass.Reject(unclosed, bytes[Math.Max(0, bytes.Length - KeptOfUnclosed)..]);
        return first ?? unclosed;
    }

    private static Fault? AfterArray(ReadOnlySpan<byte> bytes, int at, Pass pass)
    {
        at = JsonBlank.Skip(bytes, at);
        if (at == bytes.Length)
        {
            return null;
        }

        var trailing = Fault.Of(FaultCode.TrailingArray);
        pass.Reject(trailing, bytes[at..]);
        return trailing;
    }

    private static bool Lines(ReadOnlySpan<byte> bytes, Pass pass)
    {
        var anyJson = false;
        while (bytes.Length > 0)
        {
            var rest = bytes;
            var end = bytes.IndexOf((byte)'\n');
            var line = end < 0 ? bytes : bytes[..end];
            bytes = end < 0 ? default : bytes[(end + 1)..];
            var start = JsonBlank.Skip(line, 0);
            if (start == line.Length)
            {
                continue;
            }

            if (pass.IsFull)
            {
                pass.Reject(Faults.TooManyItems, rest);
                return anyJson;
            }

            if (line[start] != '{')
            {
                pass.Reject(Fault.Of(FaultCode.LineNotObject), line);
                continue;
            }

            var mark = pass.Items.Count;
            var length = pass.Item(line[start..], out var known);
            if (length < 0)
            {
                anyJson |= known is not null;
                pass.Reject(known ?? Fault.Of(FaultCode.LineNotJson), line);
            }
            else if (JsonBlank.Skip(line, start + length) < line.Length)
            {
                pass.Items.RemoveRange(mark, pass.Items.Count - mark);
                pass.Reject(Fault.Of(FaultCode.LineTrailing), line);
            }
            else
            {
                anyJson = true;
            }
        }

        return anyJson;
    }

    /// <summary>An item of an array that does not begin like an object: its reason is known where it is JSON at all.</summary>
    private static int NotAnObject(ReadOnlySpan<byte> bytes, out Fault? known)
    {
        var end = JsonScanner.EndOfItem(bytes, out var deepest);
        known = deepest > ReportLimits.Depth ? Faults.TooDeep : IsJson(end < 0 ? bytes : bytes[..end]) ? Faults.NotAnObject : null;
        return -1;
    }

    private static bool IsJson(ReadOnlySpan<byte> bytes) => Broken(bytes) is null;

    /// <summary>Where it stops being JSON. The reader's own message is not told: it may quote the document, which may be personal.</summary>
    private static Fault NotJson(ReadOnlySpan<byte> bytes) => Broken(bytes) is { LineNumber: { } line, BytePositionInLine: { } at }
        ? Fault.Of(FaultCode.NotJsonAt, line + 1, at + 1)
        : Fault.Of(FaultCode.NotJson);

    private static JsonException? Broken(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var json = new Utf8JsonReader(bytes);
            while (json.Read())
            {
            }

            return null;
        }
        catch (JsonException error)
        {
            return error;
        }
    }

    private static Rejection Rejected(Fault why, ReadOnlySpan<byte> bytes, MessageKind kind) =>
        new() { Why = why, Message = bytes.ToArray(), IsReading = kind == MessageKind.Readings };

    /// <summary>One way through a message.</summary>
    private readonly struct Pass(IItemReader reader, MessageKind kind, bool isUtf8, List<FeedItem> items, long full)
    {
        public List<FeedItem> Items => items;

        /// <summary>Whether as many items were appended as one message may have.</summary>
        public bool IsFull => items.Count >= full;

        public void Reject(Fault why, ReadOnlySpan<byte> bytes) => items.Add(Rejected(why, bytes, kind));

        /// <summary>Appends what the item is.</summary>
        /// <returns>Its length; -1 where its end could not be found by reading, with a reason where that is known. Nothing was appended then.</returns>
        public int Item(ReadOnlySpan<byte> bytes, out Fault? known)
        {
            known = null;
            if (!isUtf8 && InvalidItem(bytes) is var broken && broken >= 0)
            {
                Reject(Faults.NotUtf8, bytes[..broken]);
                return broken;
            }

            var length = reader.Read(bytes, kind, out var item, out var reason);
            if (length >= 0)
            {
                items.Add(item ?? Rejected(reason!, bytes[..length], kind));
                return length;
            }

            _ = JsonScanner.EndOfItem(bytes, out var deepest);
            known = deepest > ReportLimits.Depth ? Faults.TooDeep : null;
            return -1;
        }

        /// <returns>The item's length where its bytes are not UTF-8, else -1.</returns>
        private static int InvalidItem(ReadOnlySpan<byte> bytes)
        {
            var end = JsonScanner.EndOfItem(bytes, out _);
            var item = end < 0 ? bytes : bytes[..end];
            return Utf8.IsValid(item) ? -1 : item.Length;
        }
    }
}
