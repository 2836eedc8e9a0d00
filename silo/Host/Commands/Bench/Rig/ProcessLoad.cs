using System.Globalization;

namespace SituationRoom.Host.Commands.Bench.Rig;

/// <summary>CPU time and memory of a process, from /proc (Linux only).</summary>
internal static class ProcessLoad
{
    // The kernel's USER_HZ, fixed at 100 on every architecture that .NET runs on.
    private const double TicksPerSecond = 100;

    /// <summary>Seconds of processor time that the process has used in user and kernel mode, of its own, not its children's.</summary>
    public static double CpuSeconds(int processId)
    {
        // The name in parentheses may hold spaces; fields are counted from behind it: utime and stime are 14 and 15.
        var stat = File.ReadAllText($"/proc/{processId}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (Number(fields[11]) + Number(fields[12])) / TicksPerSecond;
    }

    /// <summary>Seconds of a process and of all that descend from it, as far as they still live.</summary>
    public static double TreeCpuSeconds(int processId) => Tree(processId).Sum(TryCpuSeconds);

    /// <summary>Resident memory in MiB.</summary>
    public static double ResidentMiB(int processId) => Status(processId, "VmRSS:") / 1024;

    /// <summary>The most that was ever resident, in MiB.</summary>
    public static double PeakMiB(int processId) => Status(processId, "VmHWM:") / 1024;

    /// <summary>The command line with spaces between the arguments; empty where the process is gone.</summary>
    public static string CommandLine(int processId)
    {
        try
        {
            return File.ReadAllText($"/proc/{processId}/cmdline").Replace('\0', ' ');
        }
        catch (IOException)
        {
            return "";
        }
    }

    /// <summary>The process and all its descendants.</summary>
    public static IReadOnlyList<int> Tree(int processId)
    {
        var found = new List<int> { processId };
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var thread in Threads(found[i]))
            {
                var file = $"/proc/{found[i]}/task/{thread}/children";
                found.AddRange(Read(file).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => (int)Number(text)));
            }
        }

        return found;
    }

    private static double TryCpuSeconds(int processId)
    {
        try
        {
            return CpuSeconds(processId);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static IEnumerable<string> Threads(int processId)
    {
        var folder = $"/proc/{processId}/task";
        return Directory.Exists(folder) ? Directory.GetDirectories(folder).Select(path => Path.GetFileName(path)!) : [];
    }

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static double Status(int processId, string key) =>
        Number(File.ReadLines($"/proc/{processId}/status").First(line => line.StartsWith(key, StringComparison.Ordinal))
            .Split(' ', '\t').First(part => part.Length > 0 && char.IsAsciiDigit(part[0])));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
