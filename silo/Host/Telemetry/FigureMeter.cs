using System.Diagnostics.Metrics;
using SituationRoom.Gateway.Metrics;

namespace SituationRoom.Host.Telemetry;

/// <summary>
/// The room's figures as instruments, for whoever collects them: named as for Prometheus, without the <c>_total</c> that a collector adds to counters by itself.
/// </summary>
internal sealed class FigureMeter : IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string Name = "SituationRoom.Figures";

    private const string Total = "_total";

    private readonly Meter _meter = new(Name);
    private readonly HashSet<string> _enrolled = new(StringComparer.Ordinal);
    private volatile Dictionary<string, FigureFamily> _now = [];

    /// <summary>From now on these are what is collected.</summary>
    public void Take(IReadOnlyList<FigureFamily> families)
    {
        _now = families.ToDictionary(family => family.Name, StringComparer.Ordinal);
        foreach (var family in families.Where(family => _enrolled.Add(family.Name)))
        {
            if (family.Kind == FigureKind.Counter)
            {
                var name = family.Name.EndsWith(Total, StringComparison.Ordinal) ? family.Name[..^Total.Length] : family.Name;
                _meter.CreateObservableCounter(name, () => Measure(family.Name), description: family.Help);
            }
            else
            {
                _meter.CreateObservableGauge(family.Name, () => Measure(family.Name), description: family.Help);
            }
        }
    }

    public void Dispose() => _meter.Dispose();

    private IEnumerable<Measurement<double>> Measure(string name) => _now.TryGetValue(name, out var family)
        ? family.Samples.Select(sample => new Measurement<double>(sample.Value, sample.Labels.Select(label => new KeyValuePair<string, object?>(label.Key, label.Value))))
        : [];
}
