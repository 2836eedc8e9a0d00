using SituationRoom.Reports;

namespace SituationRoom.Feeds.Messages;

/// <summary>
/// The faults of single fields: the place, what holds there, and the remedy. They never repeat what a member says, since
/// that could be personal; only numbers that are out of range are shown.
/// </summary>
internal static class Faults
{
    public static readonly Fault NotUtf8 = Fault.Of(FaultCode.NotUtf8);

    public static readonly Fault NotText = Fault.Of(FaultCode.NotText);

    public static readonly Fault TooDeep = Fault.Of(FaultCode.TooDeep, ReportLimits.Depth);

    public static readonly Fault TooManyItems = Fault.Of(FaultCode.TooManyItems);

    public static readonly Fault NotAnObject = Fault.Of(FaultCode.NotAnObject);

    public static readonly Fault NoId = Missing("id", FaultCode.SendOwnId);

    public static readonly Fault NoKey = Missing("key", FaultCode.SayWhatIsMeasured);

    public static readonly Fault NoMoment = Missing("at", FaultCode.SayWhenMeasured);

    public static readonly Fault NoValue = Missing("value", FaultCode.SendMeasure);

    private static readonly string StatusList = Words(Enum.GetValues<IncidentStatus>().Select(Vocabulary.Word));
    private static readonly string KindList = Words(Enum.GetValues<IncidentKind>().Select(Vocabulary.Word));
    private static readonly string SeverityList = Words(Enum.GetValues<Severity>().Select(Vocabulary.Word));
    private static readonly string ModeList = Words(Enum.GetValues<Mode>().Select(Vocabulary.Word));

    /// <param name="place">A path as the sender or the mapping has it; or a code for words of ours.</param>
    /// <param name="remedy">A code, or a fault that has parts.</param>
    public static Fault Missing(object place, object remedy) => Fault.Of(FaultCode.Missing, place, remedy);

    public static Fault WrongType(object place, FaultCode wanted) => Fault.Of(FaultCode.WrongType, place, wanted);

    public static Fault TooLong(object place, int limit) => Fault.Of(FaultCode.TooLong, place, limit);

    public static Fault TooMany(object place, int limit) => Fault.Of(FaultCode.TooMany, place, limit);

    public static Fault OutOfRange(object place, double value, double least, double most, FaultCode remedy) => Fault.Of(FaultCode.OutOfRange, place, value, least, most, remedy);

    public static Fault HalfAPlace(bool hasLatitude) => Fault.Of(hasLatitude ? FaultCode.HalfLat : FaultCode.HalfLon);

    public static Fault UnknownWord(string place, string words) => Fault.Of(FaultCode.UnknownWord, place, words);

    public static Fault Time(string place, TimeFault fault) => fault switch
    {
        TimeFault.NotATime => Fault.Of(FaultCode.NotATime, place),
        TimeFault.NoOffset => Fault.Of(FaultCode.NoOffset, place),
        TimeFault.OutOfRange => Fault.Of(FaultCode.TimeOutOfRange, place),
        TimeFault.None => throw new ArgumentOutOfRangeException(nameof(fault)),
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    public static Fault StatusWords(string place) => UnknownWord(place, StatusList);

    public static Fault KindWords(string place) => UnknownWord(place, KindList);

    public static Fault SeverityWords(string place) => UnknownWord(place, SeverityList);

    public static Fault ModeWords(string place) => UnknownWord(place, ModeList);

    /// <summary>Whether a message held more items than were read: the last of what it was parsed to is the rest of it.</summary>
    public static bool IsTooMany(IReadOnlyList<FeedItem> items) => items is [.., Rejection { Why.Code: FaultCode.TooManyItems }];

    private static string Words(IEnumerable<string> words) => string.Join(", ", words);
}
