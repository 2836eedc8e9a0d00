using SituationRoom.Core.Board;

namespace SituationRoom.Core.Trail;

/// <summary>What a notice tells of an alert: fit to leave the room, so nothing personal and no title of an incident.</summary>
/// <param name="Priority">1 (S1) to 4 (S4).</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Kind">The rule's kind.</param>
/// <param name="Names">What the rule is called.</param>
/// <param name="Response">What it asks of people; null where it says nothing.</param>
/// <param name="District">Names of the district, or null.</param>
/// <param name="DistrictCode">Its code, or null.</param>
/// <param name="Category">Names of the category, or null.</param>
/// <param name="Feed">The feed's id, or null.</param>
/// <param name="RaisedAt">Unix ms.</param>
/// <param name="Value">What was measured, or null.</param>
/// <param name="Threshold">Against what, or null.</param>
/// <param name="Escalated">Escalation steps taken.</param>
/// <param name="IsExercise">Whether what stands behind it is no actual incident.</param>
public sealed record NoticeFacts(
    int Priority,
    string Rule,
    string Kind,
    BoardNames Names,
    BoardNames? Response,
    BoardNames? District,
    string? DistrictCode,
    BoardNames? Category,
    string? Feed,
    long RaisedAt,
    double? Value,
    double? Threshold,
    int Escalated,
    bool IsExercise);
