using SituationRoom.Core.Alerts.Life;

namespace SituationRoom.Host.RuleTrials;

/// <summary>
/// What alerts would have come to, against the targets for alert systems. Those that held already when the period began, and those that
/// were suppressed to their end, would have told nobody anything new: they are counted apart.
/// </summary>
public sealed class RuleTrialFigures
{
    private const long Window = LifeTimes.Flood;
    private const long Day = 24 * LifeTimes.Hour;
    private const int Top = 10;
    private readonly List<Occurrence> _told;
    private readonly int[] _windows;

    /// <param name="result">What the trial came to.</param>
    /// <param name="period">Over which time.</param>
    /// <param name="operators">How many people answer at a time.</param>
    public RuleTrialFigures(RuleTrialResult result, RuleTrialPeriod period, int operators)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(period);
        var occurrences = result.Occurrences;
        _told = [.. occurrences.Where(occurrence => occurrence is { HeldAtStart: false, Annunciations.Count: > 0 })];
        Annunciated = _told.Sum(occurrence => occurrence.Annunciations.Count);
        AtStart = occurrences.Count(occurrence => occurrence.HeldAtStart);
        Silent = occurrences.Count(occurrence => occurrence is { HeldAtStart: false, Annunciations.Count: 0 });
        var length = period.To - period.From;
        Days = length / (double)Day;
        _windows = new int[Math.Max(1, (int)Math.Ceiling(length / (double)Window))];
        foreach (var at in _told.SelectMany(occurrence => occurrence.Annunciations))
        {
            _windows[Math.Min(_windows.Length - 1, (int)((at - period.From) / Window))]++;
        }

        PerWindow = Annunciated / (double)_windows.Length / operators;
        BusiestWindow = _windows.Max() / (double)operators;
        Array.Sort(_windows);
        P95Window = _windows[(int)((_windows.Length - 1) * 0.95)] / (double)operators;
        PerDay = Days > 0 ? Annunciated / Days / operators : 0;
        LongStanding = occurrences.Count(occurrence => (occurrence.ReturnedAt ?? period.To) - occurrence.RaisedAt > Day);
        FloodShare = result.Floods.Sum(flood => (flood.Until ?? period.To) - flood.Since) / (double)Math.Max(1, length);
    }

    /// <summary>Alerts that people would have been told of, some of them more than once.</summary>
    public IReadOnlyList<Occurrence> Told => _told;

    /// <summary>How often people would have been told.</summary>
    public int Annunciated { get; }

    /// <summary>Held when the period began.</summary>
    public int AtStart { get; }

    /// <summary>Suppressed by a parent to their end, or counted with one that chattered and nobody had seen.</summary>
    public int Silent { get; }

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

    /// <summary>Share of the time in flood, of all rules together.</summary>
    public double FloodShare { get; }

    /// <summary>Those that lasted over 24 hours.</summary>
    public int LongStanding { get; }

    /// <summary>Alert points that came three times within a minute.</summary>
    public int Chattering => _told.Where(occurrence => occurrence.Times >= LifeTimes.ChatterFrom).Select(occurrence => (occurrence.Rule, occurrence.Subject)).Distinct().Count();

    /// <summary>Share of the ten points that came most often; null where there are too few alerts for it to say anything.</summary>
    public double? TopShare => Annunciated < 20 * Top
        ? null
        : _told.GroupBy(occurrence => (occurrence.Rule, occurrence.Subject)).Select(Times).OrderDescending().Take(Top).Sum() / (double)Annunciated;

    /// <summary>Share of the annunciations of a priority; of 3 those below it too.</summary>
    public double Share(int priority) =>
        Annunciated == 0 ? 0 : Times(_told.Where(occurrence => priority == 3 ? occurrence.Priority >= 3 : occurrence.Priority == priority)) / (double)Annunciated;

    private static int Times(IEnumerable<Occurrence> occurrences) => occurrences.Sum(occurrence => occurrence.Annunciations.Count);
}
