namespace SituationRoom.Gateway.Access;

/// <summary>Whom to call about what, as configured.</summary>
public sealed record OnCall
{
    /// <summary>Nobody is configured.</summary>
    public static OnCall None { get; } = new();

    /// <summary>The code of the department that answers for a category in a district, either of which may be null.</summary>
    public Func<string?, string?, string?> DepartmentFor { get; init; } = (_, _) => null;

    /// <summary>Contacts by the department's code, in the configured order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<DutyContact>> Contacts { get; init; } = new Dictionary<string, IReadOnlyList<DutyContact>>();

    /// <summary>The city's time zone.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;
}
