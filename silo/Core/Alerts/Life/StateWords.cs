namespace SituationRoom.Core.Alerts.Life;

/// <summary>States and kinds as boards and the API write them.</summary>
public static class StateWords
{
    /// <summary>The word of a state, in camelCase.</summary>
    public static string Of(AlertState state) => state switch
    {
        AlertState.Normal => "normal",
        AlertState.Unacknowledged => "unacknowledged",
        AlertState.Acknowledged => "acknowledged",
        AlertState.ReturnedUnacknowledged => "returnedUnacknowledged",
        AlertState.Latched => "latched",
        AlertState.Shelved => "shelved",
        AlertState.SuppressedByDesign => "suppressedByDesign",
        AlertState.OutOfService => "outOfService",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The word of a kind, in camelCase.</summary>
    public static string Of(RuleKind kind) => kind switch
    {
        RuleKind.Count => "count",
        RuleKind.Rate => "rate",
        RuleKind.Unusual => "unusual",
        RuleKind.Overdue => "overdue",
        RuleKind.Severity => "severity",
        RuleKind.Silence => "silence",
        RuleKind.Reading => "reading",
        RuleKind.Cluster => "cluster",
        RuleKind.Wall => "wall",
        RuleKind.Clock => "clock",
        RuleKind.Room => "room",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
