using SituationRoom.Core.Board;
using SituationRoom.Reports;

namespace SituationRoom.Core.Alerts;

/// <summary>What the evaluator saw of one alert point at one moment.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Priority">1 (S1, critical) to 4 (S4, low).</param>
/// <param name="Holds">Whether it is at or above its threshold.</param>
/// <param name="Clear">Whether it is below the deadband, so that its off-delay runs. Neither holding nor clear: it stays as it was.</param>
/// <param name="Value">What was measured; null where there is nothing to measure.</param>
/// <param name="Threshold">Against what.</param>
/// <param name="Evidence">Keys of the incidents behind it, the newest first, at most 20; may be empty.</param>
/// <param name="Mode">Actual, or Exercise where the incident is one: the alert says so wherever it shows. One that becomes Actual is worse than it was.</param>
/// <param name="Names">What the alert is called where it names what it is about; null: as the rule is.</param>
/// <param name="LostFeed">A feed that is not heard and without which this can't be told (too few arrivals, an old reading): the condition neither holds nor is clear while it lasts. Null: there is none.</param>
public sealed record Condition(
    string Rule,
    AlertSubject Subject,
    int Priority,
    bool Holds,
    bool Clear,
    double? Value,
    double? Threshold,
    IReadOnlyList<int> Evidence,
    Mode Mode = Mode.Actual,
    string? LostFeed = null,
    BoardNames? Names = null);
