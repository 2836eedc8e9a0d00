using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Cells;
using SituationRoom.Reports;

namespace SituationRoom.Core.Alerts.Evaluating;

/// <summary>Which slots a rule counts; those of rules that look alike are added up once.</summary>
/// <param name="Channels">A bit a channel.</param>
/// <param name="Severity">The least severity.</param>
internal readonly record struct CellLens(uint Channels, Severity Severity)
{
    public static CellLens Of(AlertRule rule) => new(ScopeFilter.Mask(rule.Scope.Channels), rule.Severity);

    /// <summary>Only Actual counts, and what stands behind another incident of its problem does not.</summary>
    public bool Sees(in SlotKey slot) => slot.Mode == Mode.Actual && slot.Severity >= Severity && (Channels & (1u << (int)slot.Channel)) != 0;
}
