using System.Globalization;

namespace SituationRoom.Benchmarks;

/// <summary>
/// What <see cref="MapAndPlaceCost"/> measures, by the processor time of this process instead of the clock, for a machine
/// that others use too: 200,000 reports in fifty runs. Others slow a processor even then (caches, a shared core), so the
/// least of the runs is nearest to what a quiet machine needs; collecting garbage is in each of them.
/// </summary>
internal static class ProcessorTime
{
    private const int WarmUp = 60;
    private const int Runs = 50;
    private const int ThousandsOfRun = 4;

    public static void Print()
    {
        Console.WriteLine("µs of processor time a report, least and median:");
        foreach (var which in Enum.GetValues<MappedCase>())
        {
            var cost = new MapAndPlaceCost { Case = which };
            cost.SetUp();
            for (var i = 0; i < WarmUp; i++)
            {
                cost.MapAndPlace();
            }

            Console.WriteLine($"{which,-8}  map {Microseconds(cost.Map)}  place {Microseconds(cost.Place)}  both {Microseconds(cost.MapAndPlace)}  decided by words: {cost.Place()} of {Material.Count}");
        }
    }

    private static string Microseconds(Func<int> thousand)
    {
        var runs = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var before = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < ThousandsOfRun; i++)
            {
                thousand();
            }

            runs.Add((Environment.CpuUsage.TotalTime - before).TotalMicroseconds / (ThousandsOfRun * Material.Count));
        }

        runs.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"{runs[0],5:F2} {runs[Runs / 2],5:F2}");
    }
}
