namespace SituationRoom.Host.Commands.Bench.Scenarios;

/// <summary>What all scenarios are told.</summary>
/// <param name="Assembly">Path of situationroom.dll, the executable that is measured.</param>
/// <param name="Duration">For how long a steady load is measured.</param>
/// <param name="Directory">Below which temporary data lie; null: the system's own place.</param>
internal sealed record BenchSettings(string Assembly, TimeSpan Duration, string? Directory)
{
    /// <summary>How long a server may take to be ready.</summary>
    public static TimeSpan StartLimit => TimeSpan.FromSeconds(120);
}
