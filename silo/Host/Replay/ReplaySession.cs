using System.Globalization;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Files.Importing;
using SituationRoom.Host.Configuration;
using SituationRoom.Host.Import;
using SituationRoom.Host.Senders;
using SituationRoom.Host.Serving;
using SituationRoom.Journal.Sqlite;
using Spectre.Console;

namespace SituationRoom.Host.Replay;

/// <summary>One run of the command <c>replay</c>, from its options to its account.</summary>
internal sealed class ReplaySession(ReplayOptions options, IAnsiConsole console)
{
    private static readonly TimeSpan NotWorthTelling = TimeSpan.FromSeconds(2);

    /// <exception cref="StartException">The configuration or an option is wrong.</exception>
    /// <exception cref="ImportStoppedException">It can't go on.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var keys = ReplayKeys.Of(options.Keys, options.KeysFile);
        var source = await SourceAsync(cancellationToken);
        await using var journal = source as IAsyncDisposable;
        using var http = new HttpSender(options.Url, keys.For);
        await using var mqtt = options.Mqtt is { } address ? Publisher(address, keys) : null;
        var prefix = options.Retime ? string.Create(CultureInfo.InvariantCulture, $"replay-{DateTime.UtcNow:yyMMdd-HHmmss}-") : null;
        var end = await ProgressLine.RunAsync(
            console,
            line => new ReplayRun(mqtt is null ? http : mqtt, TimeProvider.System, state => line.Tell(state.Share, () => Line(state)))
                .RunAsync(source, options.Speed, prefix, cancellationToken));
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Played {end.Sent:N0} reports and readings, up to {end.Moment:u}."));
        if (end.Behind > NotWorthTelling)
        {
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The room took them {end.Behind.TotalSeconds:N0} s later than the speed asked for."));
        }
    }

    private static string Line(ReplayState state) => string.Create(
        CultureInfo.InvariantCulture,
        $"{state.Moment:u} · {state.Sent:N0} sent{(state.Behind > NotWorthTelling ? $" · {state.Behind.TotalSeconds:N0} s behind" : "")}");

    private static MqttSender Publisher(string text, ReplayKeys keys)
    {
        var address = MqttAddress.Parse(text);
        return address.EndPoint is { } endPoint
            ? new MqttSender(endPoint.Address.ToString(), endPoint.Port, "replay", keys.For)
            : throw new StartException($"--mqtt {text}: {address.Wrong ?? "it is off"}; write it like --mqtt 127.0.0.1:1883");
    }

    private async Task<IReplaySource> SourceAsync(CancellationToken cancellationToken)
    {
        if (options.Source.Count == 0)
        {
            var place = RoomPlace.Of(null, options.Config);
            return new JournalSource(await PastJournal.OpenAsync(place.Database, place.Data, cancellationToken), options.Feed);
        }

        if (options.Source is [var only] && File.Exists(Path.Combine(only, SqliteJournal.FileName)))
        {
            return new JournalSource(PastJournal.Open(only), options.Feed);
        }

        var files = ImportFiles.Expand(options.Source);
        var named = options.Config ?? (File.Exists(ConfigurationLoader.FileName) ? ConfigurationLoader.FileName : null);
        var id = options.Feed ?? throw new StartException("Files belong to a feed: add --feed F.");
        var configured = named is null ? null : ServeSettings.Whole(ConfigurationLoader.LoadFile(named), named);
        var feed = configured is null
            ? new FeedDefinition { Id = id }
            : configured.Room.Feeds.FirstOrDefault(known => known.Id == id)
                ?? throw new StartException($"--feed {id}: {configured.Source} has no such feed.");
        return new FileSource(id, files, new FileReader(feed));
    }
}
