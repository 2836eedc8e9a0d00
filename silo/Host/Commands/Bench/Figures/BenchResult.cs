namespace SituationRoom.Host.Commands.Bench.Figures;

/// <summary>What one scenario measured.</summary>
/// <param name="Scenario">Its name, as in <c>--only</c>.</param>
/// <param name="Seconds">How long it took in all.</param>
/// <param name="Figures">In the order in which they are read.</param>
/// <param name="Failure">Why it could not be measured to the end, or null.</param>
internal sealed record BenchResult(string Scenario, double Seconds, IReadOnlyList<BenchFigure> Figures, string? Failure);
