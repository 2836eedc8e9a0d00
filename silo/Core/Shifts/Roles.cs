namespace SituationRoom.Core.Shifts;

/// <summary>Words of roles, as the trail writes them.</summary>
internal static class Roles
{
    public const string Lead = "lead";
    public const string Administrator = "administrator";
}
