using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Mapping;

/// <summary>
/// Finds in one pass over a JSON value where the sources of a mapping stand, and gathers what none of them asks for. Of two
/// members of one name the last one counts, with all that is in it.
/// </summary>
internal ref struct PathReader
{
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = ReportLimits.Depth };
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly Span<JsonPlace> _places;
    private readonly FrozenSet<string>? _consumed;
    private readonly TextCache? _names;
    private Utf8JsonReader _reader;
    private NamedTexts _extras;

    /// <param name="bytes">UTF-8 that begins with the value; more may follow.</param>
    /// <param name="places">Room for each source, by its number; cleared.</param>
    /// <param name="consumed">Member paths that are no extras; null: extras are dropped.</param>
    /// <param name="names">Names of extras, which repeat; needed where they are kept.</param>
    public PathReader(ReadOnlySpan<byte> bytes, Span<JsonPlace> places, FrozenSet<string>? consumed = null, TextCache? names = null)
    {
        _bytes = bytes;
        _places = places;
        _consumed = consumed;
        _names = names;
        _reader = new Utf8JsonReader(bytes, Strict);
    }

    /// <summary>What no source asks for: by path to JSON text. More than a report's extras may be is not gathered to its end.</summary>
    public readonly NamedTexts Extras => _extras;

    /// <summary>Whether a name of what no source asks for is not text (half of a surrogate pair).</summary>
    public bool HasBrokenName { get; private set; }

    /// <summary>Reads the value.</summary>
    /// <returns>How many bytes it takes.</returns>
    /// <exception cref="JsonException">They are not JSON, or nested too deep.</exception>
    public int Read(PathNode root)
    {
        _reader.Read();
        Value(root, _consumed is null ? null : "");
        return (int)_reader.BytesConsumed;
    }

    /// <summary>Reads the value where nothing may follow it.</summary>
    /// <exception cref="JsonException">It is not JSON, nested too deep, or something follows.</exception>
    public void ReadWhole(PathNode root)
    {
        Read(root);
        _reader.Read();
    }

    /// <param name="node">What is asked for here.</param>
    /// <param name="path">As extras are named; null: none are gathered within.</param>
    /// <returns>Whether it is an object of which the members were read.</returns>
    private bool Value(PathNode node, string? path)
    {
        foreach (var source in node.Below)
        {
            _places[source] = default;
        }

        var start = (int)_reader.TokenStartIndex;
        var kind = _reader.TokenType;
        var isEscaped = kind == JsonTokenType.String && _reader.ValueIsEscaped;
        var hasMembers = false;
        if (kind == JsonTokenType.StartObject && (node.HasMembers || path is not null))
        {
            hasMembers = Members(node, path);
        }
        else if (kind == JsonTokenType.StartArray && node.HasElements)
        {
            Elements(node);
        }
        else if (kind is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            _reader.Skip();
        }

        var length = (int)_reader.BytesConsumed - start;
        foreach (var source in node.Ends)
        {
            _places[source] = new JsonPlace(start, length, kind, isEscaped);
        }

        return hasMembers;
    }

    /// <returns>Whether there are any.</returns>
    private bool Members(PathNode? node, string? path)
    {
        var any = false;
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            any = true;
            if (node is not null && Child(node) is { } child)
            {
                _reader.Read();
                Wanted(child, path is null || child.IsConsumed || _extras.IsTooMuch ? null : child.Path);
            }
            else if (path is not null && !_extras.IsTooMuch && Name() is { } name && PathNode.Join(path, name) is { } extra && !_consumed!.Contains(extra))
            {
                _reader.Read();
                Extra(extra);
            }
            else
            {
                _reader.Skip();
            }
        }

        return any;
    }

    private void Elements(PathNode node)
    {
        for (var index = 0; _reader.Read() && _reader.TokenType != JsonTokenType.EndArray; index++)
        {
            if (node.Element(index) is { } element)
            {
                Value(element, null);
            }
            else
            {
                _reader.Skip();
            }
        }
    }

    /// <summary>A value on the way of a source; what is not consumed is an extra beside that.</summary>
    private void Wanted(PathNode node, string? path)
    {
        var start = (int)_reader.TokenStartIndex;
        if (!Value(node, path) && path is not null)
        {
            Keep(path, start);
        }
    }

    /// <summary>A value that no source asks for; the members of an object are extras of their own.</summary>
    private void Extra(string path)
    {
        var start = (int)_reader.TokenStartIndex;
        if (_reader.TokenType == JsonTokenType.StartObject && Members(null, path))
        {
            return;
        }

        _reader.Skip();
        Keep(path, start);
    }

    private void Keep(string path, int start) => _extras.Set(path, Utf8Text.Of(_bytes[start..(int)_reader.BytesConsumed]));

    private readonly PathNode? Child(PathNode node)
    {
        if (!_reader.ValueIsEscaped)
        {
            return node.Member(_reader.ValueSpan);
        }

        try
        {
            return node.Member(Encoding.UTF8.GetBytes(_reader.GetString()!));
        }
        catch (InvalidOperationException)
        {
            // A name that is not text is nobody's.
            return null;
        }
    }

    /// <summary>The member's name; null where it is not text.</summary>
    private string? Name()
    {
        if (!_reader.ValueIsEscaped)
        {
            return _names!.Get(_reader.ValueSpan);
        }

        try
        {
            return _reader.GetString();
        }
        catch (InvalidOperationException)
        {
            HasBrokenName = true;
            return null;
        }
    }
}
