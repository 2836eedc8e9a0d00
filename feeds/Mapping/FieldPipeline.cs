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

    /// <summary>The field's text; null where nothing is given.</summary>
    /// <exception cref="InvalidOperationException">A source is not text.</exception>
    public string? Read<T>(in T message)
        where T : IMessageFields
    {
        var text = _mapping.Value ?? Extracted(_mapping.Join is null ? First(message) : Joined(message, _mapping.Join));
        text = Finished(text);
        return text is not null && _mapping.Hash ? Hash(text) : text;
    }

    /// <summary>The field's texts: each of an array, or the parts of one text.</summary>
    /// <exception cref="InvalidOperationException">A source is not text.</exception>
    public List<string> ReadMany<T>(in T message)
        where T : IMessageFields
    {
        var raw = new List<string>();
        if (_mapping.Value is not null)
        {
            raw.Add(_mapping.Value);
        }

        foreach (var source in _sources)
        {
            message.Texts(source, raw);
        }

        var texts = new List<string>();
        foreach (var one in raw.SelectMany(text => _mapping.Split is { } separator ? text.Split(separator) : [text]))
        {
            if (Finished(Extracted(Given(one)), useDefault: false) is { } text)
            {
                texts.Add(text);
            }
        }

        if (texts.Count == 0 && _mapping.Default is { } fallback)
        {
            texts.Add(fallback);
        }

        return texts;
    }

    private string? First<T>(in T message)
        where T : IMessageFields
    {
        foreach (var source in _sources)
        {
            if (Given(message.Text(source)) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    private string? Joined<T>(in T message, string separator)
        where T : IMessageFields
    {
        var joined = new StringBuilder();
        var any = false;
        for (var i = 0; i < _sources.Length; i++)
        {
            var text = Given(message.Text(_sources[i]));
            joined.Append(_keepsPlaces ? i > 0 ? separator : "" : any && text is not null ? separator : "").Append(text);
            any |= text is not null;
        }

        return any ? joined.ToString() : null;
    }

    private string? Given(string? text)
    {
        text = _mapping.Trim ? text?.Trim() : text;
        return string.IsNullOrEmpty(text) || _missing.Contains(text) ? null : text;
    }

    private string? Extracted(string? text)
    {
        if (_extract is null || text is null)
        {
            return text;
        }

        var match = _extract.Match(text);
        return match.Success && match.Groups[_group].Length > 0 ? match.Groups[_group].Value : null;
    }

    private string? Finished(string? text, bool useDefault = true)
    {
        if (text is null)
        {
            return useDefault ? _mapping.Default : null;
        }

        text = Fold(text);
        return _table is null ? text : _table.GetValueOrDefault(text) ?? _mapping.Otherwise ?? text;
    }

    private string Fold(string text) => _mapping.Fold ? text.ToLowerInvariant() : text;

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashDigits];
}
