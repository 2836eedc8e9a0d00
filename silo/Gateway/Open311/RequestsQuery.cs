using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace SituationRoom.Gateway.Open311;

/// <summary>The filters of <c>GET /requests</c>. What is not known is ignored, since clients send more than one server knows.</summary>
internal sealed record RequestsQuery
{
    /// <summary>Most requests of one answer.</summary>
    public const int MostRequests = 1_000;

    private const int MostIds = 100;
    private const int MostPages = 100_000;
    private static readonly TimeSpan Span = TimeSpan.FromDays(90);

    /// <summary>Overrides all other filters; empty: they hold.</summary>
    public IReadOnlyList<string> Ids { get; private init; } = [];

    /// <summary>Codes of categories; null passes all.</summary>
    public IReadOnlyList<string>? Categories { get; private init; }

    /// <summary>Open (true), closed (false), or both.</summary>
    public bool? Open { get; private init; }

    public DateTimeOffset From { get; private init; }

    public DateTimeOffset Until { get; private init; }

    /// <summary>From 1.</summary>
    public int Page { get; private init; }

    public int PageSize { get; private init; }

    /// <summary>Whether members that GeoReport v2 does not have are wanted.</summary>
    public bool Extensions { get; private init; }

    /// <param name="query">What was asked.</param>
    /// <param name="options">The city.</param>
    /// <param name="now">The moment.</param>
    /// <param name="errors">Where everything that is wrong is added.</param>
    public static RequestsQuery Read(IQueryCollection query, Open311Options options, DateTimeOffset now, List<Open311Error> errors)
    {
        var (from, until) = Times(query, options.Zone, now, errors);
        var ids = List(query, "service_request_id");
        if (ids.Count > MostIds)
        {
            errors.Add(new(400, $"service_request_id: there are more than {MostIds}; ask for fewer at once"));
        }

        return new RequestsQuery
        {
            Ids = ids,
            Categories = Services(query, options, errors),
            Open = Status(query, errors),
            From = from,
            Until = until,
            Page = Number(query, "page", MostPages, errors) ?? 1,
            PageSize = Number(query, "page_size", MostRequests, errors) ?? MostRequests,
            Extensions = query["extensions"].ToString() is "true" or "1" or "v1",
        };
    }

    private static IReadOnlyList<string> List(IQueryCollection query, string name) =>
        [.. query[name].SelectMany(each => (each ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal)];

    private static List<string>? Services(IQueryCollection query, Open311Options options, List<Open311Error> errors)
    {
        var codes = List(query, "service_code");
        if (codes.Count == 0)
        {
            return null;
        }

        var known = codes.Select(code => code.Replace('.', '/')).Where(options.Categories.ContainsKey).ToList();
        if (known.Count < codes.Count)
        {
            errors.Add(new(404, "service_code was not found; send codes that /services lists, with commas between"));
        }

        return known;
    }

    private static bool? Status(IQueryCollection query, List<Open311Error> errors)
    {
        var words = List(query, "status").Select(word => word.ToUpperInvariant()).Distinct().ToList();
        if (words.Exists(word => word is not ("OPEN" or "CLOSED")))
        {
            errors.Add(new(400, "status: send open, closed, or both with a comma between"));
        }

        return words.Count == 1 ? words[0] == "OPEN" : null;
    }

    private static (DateTimeOffset From, DateTimeOffset Until) Times(IQueryCollection query, TimeZoneInfo zone, DateTimeOffset now, List<Open311Error> errors)
    {
        var start = Time(query, "start_date", zone, errors);
        var end = Time(query, "end_date", zone, errors);

        // Up to the last second of what was asked for; without an end also what has just come.
        var until = end?.AddSeconds(1) ?? (start + Span < now ? start + Span : now.AddDays(1)) ?? now.AddDays(1);
        var from = start ?? (end is null ? now : until) - Span;
        if (start > end)
        {
            errors.Add(new(400, "start_date lies after end_date; exchange them"));
        }
        else if (end - start > Span)
        {
            errors.Add(new(400, "start_date and end_date lie more than 90 days apart; ask for a shorter time"));
        }

        return (from, until);
    }

    private static DateTimeOffset? Time(IQueryCollection query, string name, TimeZoneInfo zone, List<Open311Error> errors)
    {
        if (query[name].ToString() is not { Length: > 0 } text)
        {
            return null;
        }

        if (W3cTime.Read(text, zone) is { } moment && moment.Year is > 1900 and < 2200)
        {
            return moment;
        }

        errors.Add(new(400, $"{name}: send a W3C datetime such as 2026-11-21T10:15:00Z"));
        return null;
    }

    private static int? Number(IQueryCollection query, string name, int most, List<Open311Error> errors)
    {
        if (query[name].ToString() is not { Length: > 0 } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
        {
            return number;
        }

        errors.Add(new(400, string.Create(CultureInfo.InvariantCulture, $"{name}: send a whole number from 1 to {most}")));
        return null;
    }
}
