namespace SituationRoom.Core.Alerts.Life;

/// <summary>The times of an alert's life, by priority where they differ. All in ms.</summary>
public static class LifeTimes
{
    public const long Second = 1_000;
    public const long Minute = 60 * Second;
    public const long Hour = 60 * Minute;

    /// <summary>How long a command can be taken back.</summary>
    public const long Undo = 10 * Second;

    /// <summary>After how long an S4 that returned and nobody saw ends by itself.</summary>
    public const long Lapse = 30 * Minute;

    /// <summary>The time in which a flood is counted.</summary>
    public const long Flood = 10 * Minute;

    /// <summary>More annunciated in that time begin a flood.</summary>
    public const int FloodAbove = 10;

    /// <summary>Fewer end it.</summary>
    public const int FloodBelow = 5;

    /// <summary>The time in which chatter is counted.</summary>
    public const long Chatter = Minute;

    /// <summary>So many raises of one point in that time are chatter.</summary>
    public const int ChatterFrom = 3;

    /// <summary>So often anybody may shelve an alert: once and twice again; then the senior.</summary>
    public const int Shelvings = 3;

    /// <summary>For how long the key of a command is remembered after its alert has ended.</summary>
    public const long Keys = Hour;

    /// <summary>For how long ended alerts are held, for the figures and for those who look back.</summary>
    public const long Ended = 7 * 24 * Hour;

    /// <summary>Within how long an alert is to be acknowledged; null: none.</summary>
    public static long? Acknowledge(int priority) => priority switch
    {
        1 => Minute,
        2 => 3 * Minute,
        3 => 10 * Minute,
        _ => null,
    };

    /// <summary>After how long one that was acknowledged and not assigned is annunciated anew; null: never.</summary>
    public static long? Assign(int priority) => priority switch
    {
        1 => 5 * Minute,
        2 => 15 * Minute,
        3 => Hour,
        _ => null,
    };

    /// <summary>For how long it may be shelved at the most, whatever the shift.</summary>
    public static long Shelve(int priority) => priority switch
    {
        1 => 15 * Minute,
        2 => Hour,
        3 => 4 * Hour,
        _ => 12 * Hour,
    };
}
