namespace SituationRoom.Feeds.Messages;

/// <summary>How long and how large the parts of an item may be. Lengths are in UTF-16 characters.</summary>
public static class ReportLimits
{
    public const int Id = 200;
    public const int Word = 200;
    public const int Title = 500;
    public const int Text = 10_000;
    public const int Address = 500;
    public const int ReceivedBy = 200;
    public const int Unit = 50;

    /// <summary>Enough for an alert over a whole large city.</summary>
    public const int Districts = 256;


    public const int Links = 50;
    public const int Link = 2_000;
    public const int PersonFields = 30;
    public const int PersonName = 100;
    public const int PersonValue = 1_000;
    public const int Extras = 200;
    public const int ExtraName = 200;

    /// <summary>All extras of one report together.</summary>
    public const int ExtrasTotal = 65_536;

    /// <summary>Items of one message; what is beyond is not read but kept whole.</summary>
    public const int Items = 100_000;

    /// <summary>Bytes that an item is charged with besides those it came as: what is made of <c>{}</c> takes hundreds.</summary>
    public const int ItemBytes = 256;

    /// <summary>Each of injured and dead.</summary>
    public const int People = 1_000_000;

    /// <summary>Levels of objects and arrays within one item, the item included.</summary>
    public const int Depth = 32;

    /// <summary>The first moment that a time may name.</summary>
    public static readonly DateTimeOffset Earliest = DateTimeOffset.UnixEpoch;

    /// <summary>The first moment that a time may no longer name.</summary>
    public static readonly DateTimeOffset Latest = new(2101, 1, 1, 0, 0, 0, TimeSpan.Zero);
}
