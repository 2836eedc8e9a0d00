using System.Runtime.InteropServices;

namespace SituationRoom.Host.Serving;

/// <summary>
/// Has the configuration read again when its file has changed and has then been left alone for a look, and at once by SIGHUP. The file is
/// looked at, not watched: a mounted file that is replaced whole tells no watcher.
/// </summary>
internal sealed partial class ConfigurationWatch(ConfigurationReload reload, ILogger<ConfigurationWatch> logger) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim _asked = new(0);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (reload.File is not { } file)
        {
            return;
        }

        using var hangUp = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(PosixSignal.SIGHUP, Ask);
        var taken = Stamp(file);
        var seen = taken;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var isAsked = await _asked.WaitAsync(LookEvery, stoppingToken);
                var now = Stamp(file);
                if (isAsked || (now != taken && now == seen))
                {
                    taken = now;
                    await reload.ReloadAsync(null, stoppingToken);
                }

                seen = now;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                LogFailed(logger, fault);
            }
        }
    }

    public override void Dispose()
    {
        _asked.Dispose();
        base.Dispose();
    }

    private static (DateTime, long) Stamp(string path)
    {
        var file = new FileInfo(path);
        var target = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        return target.Exists ? (target.LastWriteTimeUtc, target.Length) : default;
    }

    private void Ask(PosixSignalContext signal)
    {
        signal.Cancel = true;
        _asked.Release();
    }

    [LoggerMessage(LogLevel.Error, "The configuration could not be read again")]
    private static partial void LogFailed(ILogger logger, Exception fault);
}
