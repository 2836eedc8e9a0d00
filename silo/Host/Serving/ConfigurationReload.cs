using SituationRoom.Core.Places;
using SituationRoom.Core.Trail;
using SituationRoom.Gateway.Api;
using SituationRoom.Host.Configuration;

namespace SituationRoom.Host.Serving;

/// <summary>Reads the configuration again while the room runs. A wrong one leaves the one before in use, whole, and is told.</summary>
internal sealed partial class ConfigurationReload : IRoomConfiguration, IDisposable
{
    private const int MostKeys = 20;
    private readonly ServeSettings _settings;
    private readonly ReloadTargets _targets;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim _turn = new(1);
    private Placer? _placer;
    private RoomConfiguration _read;
    private volatile ConfigurationState _state;

    public ConfigurationReload(ServeSettings settings, ReloadTargets targets, TimeProvider time, ILogger<ConfigurationReload> logger)
    {
        (_settings, _targets, _time, _logger) = (settings, targets, time, logger);
        _read = settings.Configuration.Room;
        _state = new ConfigurationState(settings.Configuration.Source, time.GetUtcNow(), [], [], []);
    }

    public ConfigurationState State => _state;

    /// <summary>The file that is read; null where there is none, since the demonstration runs.</summary>
    public string? File => _settings.IsDemo ? null : Path.GetFullPath(_settings.Options.Config ?? ConfigurationLoader.FileName);

    public async Task<ConfigurationState> ReloadAsync(Actor? by, CancellationToken cancellationToken)
    {
        if (File is not { } file)
        {
            return _state;
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            var (loaded, errors) = ConfigurationLoader.LoadFile(file);
            if (loaded is null)
            {
                await TellAsync(new ConfigurationRead { At = Now, By = by, IsTaken = false, Wrong = [.. errors.Select(error => error.Key).Distinct().Take(MostKeys)] });
                return Refuse([.. errors.Select(error => error.ToString())]);
            }

            var changed = ConfigurationDifference.Of(_read, loaded.Room);
            var state = await TakeAsync(loaded);
            _read = loaded.Room;
            await TellAsync(new ConfigurationRead { At = Now, By = by, IsTaken = true, Changed = changed, AtNextStart = [.. state.AtNextStart.Select(waits => waits.Split(':')[0])] });
            return state;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<ConfigurationState> TakeAsync(LoadedConfiguration loaded)
    {
        // Once begun it is gone through with: half of a configuration is none.
        var plan = ReloadPlan.Of(_settings.Configuration, loaded);
        _placer = plan.TakesPlaces ? new Placer(loaded.Catalog, loaded.Room.City.ToleranceMetres) : _placer ?? EngineSetup.Placer(_settings.Configuration);
        _targets.Access.Replace(AccessLists.Walls(loaded.Room), AccessLists.People(loaded.Room));
        var (city, started) = (loaded.Room.City, _settings.Configuration);
        _targets.Departments.Replace(
            ConfiguredContacts.OnCall(loaded.Room, loaded.Catalog) with { Zone = TimeZoneInfo.FindSystemTimeZoneById(started.Room.City.TimeZone) });
        _targets.Notices.Use(NoticeSetup.Options(loaded), city.Name.Names(""), TimeZoneInfo.FindSystemTimeZoneById(city.TimeZone));
        await _targets.Engine.ReconfigureAsync(NoticeSetup.Targets(loaded), CancellationToken.None);
        await _targets.Engine.ReconfigureAsync(_placer, loaded.Norms, EngineSetup.Feeds(loaded.Room), OwnRules.With(loaded), CancellationToken.None);
        await _targets.Engine.ReconfigureAsync(ConfiguredReadiness.Scenes(loaded.Room), CancellationToken.None);
        var changed = _targets.Feeds.Replace(loaded.Room.Feeds);
        LogTaken(_logger, _settings.Configuration.Source, changed.Count == 0 ? "none" : string.Join(", ", changed));
        foreach (var waits in plan.AtNextStart)
        {
            LogWaits(_logger, waits);
        }

        return _state = new ConfigurationState(_settings.Configuration.Source, _time.GetUtcNow(), changed, plan.AtNextStart, []);
    }

    private long Now => _time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>A room that can't be told now is reconfigured all the same: its log says what the trail lacks.</summary>
    private async ValueTask TellAsync(ConfigurationRead read)
    {
        if ((await _targets.Engine.AppendAsync(read, CancellationToken.None)).Refusal is { } refusal)
        {
            LogUntold(_logger, refusal);
        }
    }

    private ConfigurationState Refuse(IReadOnlyList<string> errors)
    {
        foreach (var error in errors)
        {
            LogRefused(_logger, error);
        }

        return _state = _state with { Errors = errors, RefusedAt = _time.GetUtcNow() };
    }

    [LoggerMessage(LogLevel.Information, "{Source} was read again and is in use; feeds that changed: {Changed}")]
    private static partial void LogTaken(ILogger logger, string source, string changed);

    [LoggerMessage(LogLevel.Warning, "The trail can't be told that the configuration was read again: {Reason}")]
    private static partial void LogUntold(ILogger logger, string reason);

    [LoggerMessage(LogLevel.Warning, "Of the changed configuration, {Waits}")]
    private static partial void LogWaits(ILogger logger, string waits);

    [LoggerMessage(LogLevel.Error, "The changed configuration is wrong, the one before stays in use: {Wrong}")]
    private static partial void LogRefused(ILogger logger, string wrong);
}
