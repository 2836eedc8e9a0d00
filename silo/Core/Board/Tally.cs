namespace SituationRoom.Core.Board;

/// <summary>One of a slot's numbers. The order is the order of counts on the wire.</summary>
public enum Tally
{
    /// <summary>Open or in progress.</summary>
    Open = 0,

    /// <summary>In progress: the part of open that somebody has taken up.</summary>
    InProgress = 1,
    Answered = 2,
    Closed = 3,
    Cancelled = 4,

    /// <summary>Open, and its deadline has passed.</summary>
    Overdue = 5,

    /// <summary>Open, not overdue, due within 15 minutes.</summary>
    Due15 = 6,

    /// <summary>Open, due in more than 15 minutes and within an hour.</summary>
    Due60 = 7,

    /// <summary>Occurred within the last 5 minutes.</summary>
    New5 = 8,

    /// <summary>Occurred within the last hour.</summary>
    NewHour = 9,

    /// <summary>Occurred within the last 24 hours.</summary>
    NewDay = 10,

    /// <summary>Occurred since the city's midnight.</summary>
    Today = 11,

    /// <summary>Done, and done since the city's midnight.</summary>
    ClosedToday = 12,

    /// <summary>Open with a deadline more than an hour away.</summary>
    DueLater = 13,
}
