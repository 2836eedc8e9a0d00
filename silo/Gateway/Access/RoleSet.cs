namespace SituationRoom.Gateway.Access;

/// <summary>Which roles may call an endpoint. An administrator may always.</summary>
public sealed class RoleSet
{
    private readonly OperatorRole[] _roles;

    private RoleSet(params OperatorRole[] roles) => _roles = roles;

    /// <summary>Whoever is signed in.</summary>
    public static RoleSet Everyone { get; } = new(OperatorRole.Viewer, OperatorRole.Dispatcher, OperatorRole.Lead, OperatorRole.Analyst);

    /// <summary>Who sees more of the work than a wall does: names of colleagues, the trail, the reasons of things.</summary>
    public static RoleSet Staff { get; } = new(OperatorRole.Dispatcher, OperatorRole.Lead, OperatorRole.Analyst);

    /// <summary>Who acts on alerts.</summary>
    public static RoleSet Shift { get; } = new(OperatorRole.Dispatcher, OperatorRole.Lead);

    /// <summary>Who leads: personal data, rejections, merges, walls.</summary>
    public static RoleSet Leads { get; } = new(OperatorRole.Lead);

    /// <summary>Who looks after the room.</summary>
    public static RoleSet Administrators { get; } = new();

    public bool Has(OperatorRole role) => role == OperatorRole.Administrator || Array.IndexOf(_roles, role) >= 0;

    /// <summary>The roles in words: <c>dispatcher, lead or administrator</c>.</summary>
    public override string ToString() =>
        _roles.Length == 0 ? Word(OperatorRole.Administrator) : $"{string.Join(", ", _roles.Select(Word))} or {Word(OperatorRole.Administrator)}";

    /// <summary>A role as the configuration, the API and the trail write it.</summary>
    public static string Word(OperatorRole role) => role switch
    {
        OperatorRole.Viewer => "viewer",
        OperatorRole.Dispatcher => "dispatcher",
        OperatorRole.Lead => "lead",
        OperatorRole.Analyst => "analyst",
        OperatorRole.Administrator => "administrator",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>The role of a word; null where it is none.</summary>
    public static OperatorRole? Of(string? word) =>
        Enum.GetValues<OperatorRole>().Cast<OperatorRole?>().FirstOrDefault(role => Word(role!.Value) == word);
}
