using System.Globalization;
using System.Text;
using SituationRoom.Core.Hashing;

namespace SituationRoom.Core.Erasing;

/// <summary>How long personal data of some feeds and categories are kept.</summary>
/// <param name="After">How long after they came. Of an incident that is open then, they are kept until it is not.</param>
/// <param name="Feeds">Ids of feeds; empty: of all.</param>
/// <param name="Categories">Codes of categories, those below them included; empty: of all, and rejected messages, too.</param>
public sealed record PersonTerm(TimeSpan After, IReadOnlyList<string> Feeds, IReadOnlyList<string> Categories)
{
    /// <summary>The term in words that stand on the trail, such as <c>365d; feeds: pos; categories: roads</c>. Another text is another term, for which everything is looked at anew.</summary>
    public string Text { get; } = string.Create(CultureInfo.InvariantCulture, $"{After.TotalDays:0.###}d{Listed("feeds", Feeds)}{Listed("categories", Categories)}");

    /// <summary>
    /// Says in 16 hexadecimal digits which terms stand before one of a list; null: none. What falls under a term depends on them, so behind others everything is looked at anew, too.
    /// </summary>
    public static string? Behind(IEnumerable<PersonTerm> before)
    {
        var texts = string.Join('\n', before.Select(term => term.Text));
        return texts.Length == 0 ? null : XxHash64.Compute(Encoding.UTF8.GetBytes(texts)).ToString("x16", CultureInfo.InvariantCulture);
    }

    /// <summary>Whether a report falls under it.</summary>
    public bool Fits(string feed, string category) =>
        FitsFeed(feed) && (Categories.Count == 0 || Categories.Any(code => category == code || (category.StartsWith(code, StringComparison.Ordinal) && category[code.Length] == '/')));

    /// <summary>Whether a rejected message falls under it, of which nobody knows a category.</summary>
    public bool FitsMessage(string feed) => FitsFeed(feed) && Categories.Count == 0;

    private bool FitsFeed(string feed) => Feeds.Count == 0 || Feeds.Contains(feed);

    private static string Listed(string what, IReadOnlyList<string> codes) => codes.Count == 0 ? "" : $"; {what}: {string.Join(", ", codes.Order(StringComparer.Ordinal))}";
}
