using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace SituationRoom.Feeds.Mapping;

/// <summary>How one field's text is made of a message: the steps of <see cref="FieldMapping"/>, in its order.</summary>
internal sealed class FieldPipeline
{
    private const int HashDigits = 32;

    private readonly FieldMapping _mapping;
    private readonly SourcePath[] _sources;
    private readonly FrozenSet<string> _missing;
    private readonly Regex? _extract;
    private readonly int _group;
    private readonly bool _keepsPlaces;
    private readonly FrozenDictionary<string, string>? _table;

    /// <param name="mapping">A mapping whose parts were checked.</param>
    /// <param name="sources">Its sources.</param>
    /// <param name="extract">Its expression.</param>
    /// <param name="keepsPlaces">Whether a missing one of joined sources leaves its place empty, as identities need it, or is left out.</param>
    public FieldPipeline(FieldMapping mapping, SourcePath[] sources, Regex? extract, bool keepsPlaces)
    {
        _keepsPlaces = keepsPlaces;
        _mapping = mapping;
        _sources = sources;
        _missing = mapping.Missing.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _extract = extract;
        _group = extract is null ? 0 : Array.IndexOf(extract.GetGroupNames(), "value") is var named && named > 0
            ? extract.GetGroupNumbers()[named]
            : extract.GetGroupNumbers().Length > 1 ? 1 : 0;
        _table = mapping.Table?.GroupBy(row => Fold(row.Key), StringComparer.Ordinal)
            .ToFrozenDictionary(rows => rows.Key, rows => rows.Last().Value, StringComparer.Ordinal);
    }

    /// <summary>Its sources, in order.</summary>
    public IReadOnlyList<SourcePath> Sources => _sources;

    /// <summary>The field's text; null where nothing is given.</summary>
    /// <exception cref="InvalidOperationException">A source is not text.</exception>
    public string? Read<T>(scoped ref T message, FieldTrace? trace = null)
        where T : IMessageFields, allows ref struct
    {
        var text = Source(ref message, trace);
        text = Finished(text, trace);
        return text is not null && _mapping.Hash ? Hash(text, trace) : text;
    }

    /// <summary>The field's texts: each of an array, or the parts of one text; blank ones are left out.</summary>
    /// <exception cref="InvalidOperationException">A source is not text.</exception>
    public IReadOnlyList<string> ReadMany<T>(scoped ref T message, FieldTrace? trace = null)
        where T : IMessageFields, allows ref struct
    {
        var raw = new List<string>();
        if (_mapping.Value is not null)
        {
            raw.Add(_mapping.Value);
            trace?.Step("value", _mapping.Value);
        }

        foreach (var source in _sources)
        {
            var before = raw.Count;
            message.Texts(source, raw);
            trace?.Source(source.Text, raw.Count == before ? null : string.Join(" | ", raw.Skip(before)));
        }

        var texts = new List<string>(raw.Count);
        foreach (var text in raw)
        {
            if (_mapping.Split is not { } separator)
            {
                AddOne(text, texts, trace);
                continue;
            }

            foreach (var part in text.Split(separator))
            {
                AddOne(part, texts, trace);
            }
        }

        if (texts.Count == 0 && _mapping.Default is { } fallback)
        {
            texts.Add(fallback);
            trace?.Step("default", fallback);
        }

        texts.RemoveAll(string.IsNullOrWhiteSpace);
        return texts;
    }

    private void AddOne(string raw, List<string> texts, FieldTrace? trace)
    {
        if (Finished(Extracted(Given(raw), trace), trace, useDefault: false) is { } text)
        {
            texts.Add(text);
        }
    }

    private string? Source<T>(scoped ref T message, FieldTrace? trace)
        where T : IMessageFields, allows ref struct
    {
        if (_mapping.Value is { } constant)
        {
            trace?.Step("value", constant);
            return constant;
        }

        var text = _mapping.Join is null ? First(ref message, trace) : Joined(ref message, _mapping.Join, trace);
        return Extracted(text, trace);
    }

    private string? First<T>(scoped ref T message, FieldTrace? trace)
        where T : IMessageFields, allows ref struct
    {
        foreach (var source in _sources)
        {
            var raw = message.Text(source);
            trace?.Source(source.Text, raw);
            if (Given(raw) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    private string? Joined<T>(scoped ref T message, string separator, FieldTrace? trace)
        where T : IMessageFields, allows ref struct
    {
        var joined = new StringBuilder();
        var any = false;
        for (var i = 0; i < _sources.Length; i++)
        {
            var raw = message.Text(_sources[i]);
            trace?.Source(_sources[i].Text, raw);
            var text = Given(raw);
            joined.Append(_keepsPlaces ? i > 0 ? separator : "" : any && text is not null ? separator : "").Append(text);
            any |= text is not null;
        }

        var whole = any ? joined.ToString() : null;
        trace?.Step("join", whole);
        return whole;
    }

    private string? Given(string? text)
    {
        text = _mapping.Trim ? text?.Trim() : text;
        return string.IsNullOrEmpty(text) || _missing.Contains(text) ? null : text;
    }

    private string? Extracted(string? text, FieldTrace? trace)
    {
        if (_extract is null || text is null)
        {
            return text;
        }

        var match = _extract.Match(text);
        text = match.Success && match.Groups[_group].Length > 0 ? match.Groups[_group].Value : null;
        trace?.Step("extract", text);
        return text;
    }

    private string? Finished(string? text, FieldTrace? trace, bool useDefault = true)
    {
        if (text is null)
        {
            text = useDefault ? _mapping.Default : null;
            if (text is not null)
            {
                trace?.Step("default", text);
            }

            return text;
        }

        if (_mapping.Fold)
        {
            text = Fold(text);
            trace?.Step("fold", text);
        }

        if (_table is null)
        {
            return text;
        }

        var listed = _table.GetValueOrDefault(text);
        text = listed ?? _mapping.Otherwise ?? text;
        trace?.Step(listed is not null ? "table" : _mapping.Otherwise is not null ? "otherwise" : "not in the table", text);
        return text;
    }

    private string Fold(string text) => _mapping.Fold ? text.ToLowerInvariant() : text;

    private static string Hash(string text, FieldTrace? trace)
    {
        text = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashDigits];
        trace?.Step("hash", text);
        return text;
    }
}
