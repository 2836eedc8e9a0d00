using System.Globalization;
using System.Runtime.InteropServices;

namespace SituationRoom.Host.Commands.Bench.Figures;

/// <summary>The machine that was measured on.</summary>
/// <param name="Cores">Cores that the process may use.</param>
/// <param name="MemoryGiB">Memory of the machine.</param>
/// <param name="Cpu">The processor's own name.</param>
/// <param name="System">Operating system and runtime.</param>
internal sealed record MachineSize(int Cores, double MemoryGiB, string Cpu, string System)
{
    public static MachineSize Read() => new(
        Environment.ProcessorCount,
        Math.Round(Value("/proc/meminfo", "MemTotal") is { } kib ? double.Parse(kib.Split(' ')[0], CultureInfo.InvariantCulture) / (1 << 20) : 0, 1),
        Value("/proc/cpuinfo", "model name") ?? "unknown",
        $"{RuntimeInformation.OSDescription}, .NET {Environment.Version}");

    private static string? Value(string file, string key) =>
        !File.Exists(file)
            ? null
            : File.ReadLines(file)
                .Where(line => line.StartsWith(key, StringComparison.Ordinal))
                .Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim())
                .FirstOrDefault();
}
