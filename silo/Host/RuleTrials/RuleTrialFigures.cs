using SituationRoom.Core.Alerts.Evaluating;

namespace SituationRoom.Host.RuleTrials;

/// <summary>
/// What alerts would have come to, against the targets for alert systems. Those that held already when the period began, and those that
/// were suppressed to their end, would have told nobody anything new: they are counted apart.
/// </summary>
public sealed class RuleTrialFigures
{
    private const long Window = 600_000;
    private const long Minute = 60_000;
    private const long Day = 86_400_000;
    private const int FloodAbove = 10;
    private const int Top = 10;
    private readonly List<Occurrence> _told;
    private readonly int[] _windows;

    /// <param name="occurrences">In the order in which they were raised.</param>
    /// <param name="period">Over which time.</param>
    /// <param name="operators">How many people answer at a time.</param>
    public RuleTrialFigures(IReadOnlyList<Occurrence> occurrences, RuleTrialPeriod period, int operators)
    {
        ArgumentNullException.ThrowIfNull(occurrences);
        ArgumentNullException.ThrowIfNull(period);
        _told = [.. occurrences.Where(occurrence => occurrence.AnnunciatedAt is not null && occurrence.HeldSince > period.From)];
        AtStart = occurrences.Count(occurrence => occurrence.HeldSince <= period.From);
        Suppressed = occurrences.Count(occurrence => occurrence.AnnunciatedAt is null && occurrence.HeldSince > period.From);
        Days = (period.To - period.From) / (double)Day;
        _windows = new int[Math.Max(1, (int)Math.Ceiling((period.To - period.From) / (double)Window))];
        foreach (var occurrence in _told)
        {
            _windows[Math.Min(_windows.Length - 1, (int)((occurrence.AnnunciatedAt!.Value - period.From) / Window))]++;
        }

        FloodShare = _windows.Count(count => count > FloodAbove * operators) / (double)_windows.Length;
        PerWindow = _told.Count / (double)_windows.Length / operators;
        BusiestWindow = _windows.Max() / (double)operators;
        Array.Sort(_windows);
        P95Window = _windows[(int)((_windows.Length - 1) * 0.95)] / (double)operators;
        PerDay = Days > 0 ? _told.Count / Days / operators : 0;
        LongStanding = occurrences.Count(occurrence => (occurrence.ReturnedAt ?? period.To) - occurrence.RaisedAt > Day);
    }

    /// <summary>Alerts that people would have been told of.</summary>
    public IReadOnlyList<Occurrence> Told => _told;

    /// <summary>Held when the period began.</summary>
    public int AtStart { get; }

    /// <summary>Suppressed by a parent to their end.</summary>
    public int Suppressed { get; }

    /// <summary>Length of the period.</summary>
    public double Days { get; }

    /// <summary>For one operator in ten minutes, on average.</summary>
    public double PerWindow { get; }

    /// <summary>For one operator in 95 of 100 windows of ten minutes at the most.</summary>
    public double P95Window { get; }

    /// <summary>For one operator in the busiest ten minutes.</summary>
    public double BusiestWindow { get; }

    /// <summary>For one operator a day.</summary>
    public double PerDay { get; }

    /// <summary>Share of windows of ten minutes with more than ten an operator.</summary>
    public double FloodShare { get; }

    /// <summary>Those that lasted over 24 hours.</summary>
    public int LongStanding { get; }

    /// <summary>Alert points that came three times within a minute.</summary>
    public int Chattering => Points().Count(times =>
    {
        for (var i = 2; i < times.Count; i++)
        {
            if (times[i] - times[i - 2] < Minute)
            {
                return true;
            }
        }

        return false;
    });

    /// <summary>Share of the ten points that came most often; null where there are too few alerts for it to say anything.</summary>
    public double? TopShare => _told.Count < 20 * Top ? null : Points().Select(times => times.Count).OrderDescending().Take(Top).Sum() / (double)_told.Count;

    /// <summary>Share of the alerts of a priority; of 3 those below it too.</summary>
    public double Share(int priority) =>
        _told.Count == 0 ? 0 : _told.Count(occurrence => priority == 3 ? occurrence.Priority >= 3 : occurrence.Priority == priority) / (double)_told.Count;

    private IEnumerable<List<long>> Points() =>
        _told.GroupBy(occurrence => (occurrence.Rule, occurrence.Subject)).Select(point => point.Select(occurrence => occurrence.AnnunciatedAt!.Value).Order().ToList());
}
