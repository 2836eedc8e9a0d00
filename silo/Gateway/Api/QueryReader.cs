using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace SituationRoom.Gateway.Api;

/// <summary>Reads a query string and keeps, for the answer, what was wrong with it.</summary>
internal sealed class QueryReader(IQueryCollection query)
{
    private readonly List<string> _wrong = [];

    /// <summary>Tries a word of a closed set.</summary>
    internal delegate bool TryWord<T>(string word, out T value);

    /// <summary>What is wrong, as one text; null where nothing is.</summary>
    public string? Wrong => _wrong.Count == 0 ? null : string.Join(" ", _wrong);

    public string? Text(string key) => query[key].ToString() is { Length: > 0 } text ? text : null;

    public int? Number(string key, int least, int most)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        _wrong.Add($"{key}: give a whole number from {least} to {most}.");
        return null;
    }

    /// <summary>The id of something that has a position.</summary>
    public long? Id(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return id;
        }

        _wrong.Add($"{key}: give an id, which is a whole number.");
        return null;
    }

    /// <summary>A moment with its offset.</summary>
    public DateTimeOffset? Moment(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return moment;
        }

        _wrong.Add($"{key}: give a moment, as 2026-11-22T10:00:00Z.");
        return null;
    }

    /// <summary>A word of those given.</summary>
    public string? OneOf(string key, IReadOnlyList<string> words)
    {
        var text = Text(key);
        if (text is not null && !words.Contains(text, StringComparer.Ordinal))
        {
            _wrong.Add($"{key}: give one of {string.Join(", ", words)}.");
        }

        return text;
    }

    public bool? Flag(string key)
    {
        switch (Text(key))
        {
            case null:
                return null;
            case "true" or "1":
                return true;
            case "false" or "0":
                return false;
            default:
                _wrong.Add($"{key}: give true or false.");
                return null;
        }
    }

    public T? Word<T>(string key, TryWord<T> read)
        where T : struct, Enum
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (read(text, out var value))
        {
            return value;
        }

        _wrong.Add($"{key}: give one of {string.Join(", ", Enum.GetNames<T>())}.");
        return null;
    }

    /// <summary>Notes parameters that mean nothing here, so that a misspelt filter is not silently none.</summary>
    public void Only(params ReadOnlySpan<string> known)
    {
        foreach (var key in query.Keys)
        {
            if (!known.Contains(key, StringComparer.Ordinal))
            {
                _wrong.Add($"{key}: is not known; known are {string.Join(", ", known.ToArray())}.");
            }
        }
    }
}
