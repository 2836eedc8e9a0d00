namespace SituationRoom.Host.Commands.Bench.Figures;

/// <summary>One measured number.</summary>
/// <param name="Name">What was measured, as a phrase.</param>
/// <param name="Value">The number, in <paramref name="Unit"/>; null where it could not be measured.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Target">What it has to reach, or null where none was set.</param>
internal sealed record BenchFigure(string Name, double? Value, string Unit, BenchTarget? Target = null)
{
    /// <summary>Whether the target was met; null where there is none or nothing was measured.</summary>
    public bool? Met => Target is null || Value is null ? null : Target.IsMetBy(Value.Value);
}
