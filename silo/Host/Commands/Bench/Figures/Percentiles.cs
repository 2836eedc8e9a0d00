namespace SituationRoom.Host.Commands.Bench.Figures;

/// <summary>Percentiles of a sample by the nearest rank.</summary>
internal sealed class Percentiles
{
    private readonly double[] _sorted;

    public Percentiles(IEnumerable<double> sample)
    {
        _sorted = [.. sample];
        Array.Sort(_sorted);
    }

    public int Count => _sorted.Length;

    /// <param name="share">0 to 1.</param>
    /// <returns>The value below which that share lies, or null for an empty sample.</returns>
    public double? At(double share) =>
        _sorted.Length == 0 ? null : _sorted[Math.Clamp((int)Math.Ceiling(share * _sorted.Length) - 1, 0, _sorted.Length - 1)];

    /// <summary>p50, p95 and p99 as figures, the target on p95.</summary>
    public IEnumerable<BenchFigure> Figures(string name, string unit, BenchTarget? target = null) =>
    [
        new($"{name} p50", At(0.50), unit),
        new($"{name} p95", At(0.95), unit, target),
        new($"{name} p99", At(0.99), unit),
        new($"{name} max", At(1), unit),
    ];
}
