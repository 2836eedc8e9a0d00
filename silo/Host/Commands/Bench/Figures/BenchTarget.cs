namespace SituationRoom.Host.Commands.Bench.Figures;

/// <summary>A bound that a figure has to keep.</summary>
/// <param name="Bound">The bound, in the figure's unit.</param>
/// <param name="AtLeast">Whether more is better.</param>
internal sealed record BenchTarget(double Bound, bool AtLeast)
{
    public static BenchTarget Least(double bound) => new(bound, AtLeast: true);

    public static BenchTarget Under(double bound) => new(bound, AtLeast: false);

    public bool IsMetBy(double value) => AtLeast ? value >= Bound : value < Bound;
}
