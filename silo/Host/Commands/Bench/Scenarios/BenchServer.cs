using System.Diagnostics;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Host.Commands.Bench.Scenarios;

/// <summary>A server on a fresh directory, for one scenario.</summary>
internal sealed class BenchServer : IAsyncDisposable
{
    private BenchServer(RigDirectory directory, ServerProcess process)
    {
        Directory = directory;
        Process = process;
    }

    public RigDirectory Directory { get; }

    public ServerProcess Process { get; private set; }

    public Uri Address => Process.Address;

    public static async Task<BenchServer> StartAsync(BenchSettings settings, CancellationToken cancellationToken, string? configuration = null)
    {
        var directory = new RigDirectory(settings.Directory, configuration);
        var server = new BenchServer(directory, ServerProcess.Start(settings.Assembly, directory.Arguments));
        try
        {
            await server.Process.ReadyAsync(BenchSettings.StartLimit, cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it again on the same data, and says how long it took from the process's start until it was ready.</summary>
    public async Task<TimeSpan> StartAgainAsync(BenchSettings settings, CancellationToken cancellationToken)
    {
        await Process.DisposeAsync();
        var started = Stopwatch.GetTimestamp();
        Process = ServerProcess.Start(settings.Assembly, Directory.Arguments);
        await Process.ReadyAsync(BenchSettings.StartLimit, cancellationToken);
        return Stopwatch.GetElapsedTime(started);
    }

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        Directory.Dispose();
    }
}
