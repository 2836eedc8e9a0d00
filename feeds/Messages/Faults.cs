using System.Globalization;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Messages;

/// <summary>
/// The reasons of rejections: the place, what holds there, and the remedy. They never repeat what a member says, since
/// that could be personal; only numbers that are out of range are shown.
/// </summary>
internal static class Faults
{
    private const string TimeRemedy = "send RFC 3339 such as 2026-11-21T10:15:00+03:00";

    public static string Missing(string place, string remedy) => $"{place}: it is missing; {remedy}";

    public static string WrongType(string place, string wanted) => $"{place}: it is not {wanted}; send {wanted}";

    public static string TooLong(string place, int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"{place}: it is longer than {limit} characters; shorten it");

    public static string TooMany(string place, int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"{place}: there are more than {limit}; send fewer");

    public static string OutOfRange(string place, double value, double least, double most, string remedy) =>
        string.Create(CultureInfo.InvariantCulture, $"{place}: {value} is outside {least}..{most}; {remedy}");

    public static string HalfAPlace(bool hasLatitude) => hasLatitude
        ? "lat: it came without lon; send both or neither"
        : "lon: it came without lat; send both or neither";

    public static string UnknownWord(string place, string words) => $"{place}: it is none of the known words; send one of {words}";

    public static string Time(string place, TimeFault fault) => fault switch
    {
        TimeFault.NotATime => $"{place}: it is not a time; {TimeRemedy}",
        TimeFault.NoOffset => $"{place}: it has no offset, so the moment is unknown; {TimeRemedy}, or let the feed's mapping name the zone",
        TimeFault.OutOfRange => $"{place}: it lies before 1970 or after 2100; {TimeRemedy}",
        TimeFault.None => throw new ArgumentOutOfRangeException(nameof(fault)),
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    public static string StatusWords(string place) => UnknownWord(place, Words(Enum.GetValues<IncidentStatus>().Select(Vocabulary.Word)));

    public static string KindWords(string place) => UnknownWord(place, Words(Enum.GetValues<IncidentKind>().Select(Vocabulary.Word)));

    public static string SeverityWords(string place) => UnknownWord(place, Words(Enum.GetValues<Severity>().Select(Vocabulary.Word)));

    public static string ModeWords(string place) => UnknownWord(place, Words(Enum.GetValues<Mode>().Select(Vocabulary.Word)));

    public const string NotUtf8 = "its bytes are not UTF-8; send UTF-8";

    public const string NotText = "a string holds half of a surrogate pair; send whole characters";

    public static readonly string TooDeep =
        string.Create(CultureInfo.InvariantCulture, $"it is nested deeper than {ReportLimits.Depth} levels; send it flatter");

    public const string TooManyItems = "the message holds more items than are taken at once; send fewer at once, what is beyond was kept whole";

    public static readonly string NoId = Missing("id", "send the source's own identity of the incident");

    public static readonly string NoKey = Missing("key", "say what is measured, such as \"jam\"");

    public static readonly string NoMoment = Missing("at", "say when it was measured, such as 2026-11-21T10:15:00+03:00");

    public static readonly string NoValue = Missing("value", "send the measure as a number");

    public const string NotAnObject = "an item is not a JSON object; send each report or reading as { … }";

    /// <summary>Whether a message held more items than were read: the last of what it was parsed to is the rest of it.</summary>
    public static bool IsTooMany(IReadOnlyList<FeedItem> items) => items is [.., Rejection { Reason: TooManyItems }];

    private static string Words(IEnumerable<string> words) => string.Join(", ", words);
}
