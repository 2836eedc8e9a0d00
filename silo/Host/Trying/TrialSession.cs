using SituationRoom.Core.Places;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Files;
using SituationRoom.Feeds.Messages;
using SituationRoom.Feeds.Webhooks;
using SituationRoom.Host.Configuration;
using SituationRoom.Host.Serving;
using SituationRoom.Reports;
using Spectre.Console;

namespace SituationRoom.Host.Trying;

/// <summary>One run of the command <c>feeds try</c>.</summary>
internal sealed class TrialSession(TrialOptions options, IAnsiConsole console)
{
    /// <summary>Exit code: everything would be accepted.</summary>
    public const int AllAccepted = 0;

    /// <summary>Exit code: something would be rejected.</summary>
    public const int SomeRejected = 1;

    /// <summary>Exit code: it could not be tried.</summary>
    public const int NotTried = 2;

    /// <exception cref="StartException">An option or the configuration is wrong; the message has the remedy.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="InvalidDataException">The file as a whole is not what it should be.</exception>
    public int Run()
    {
        var configuration = Configuration();
        var feed = configuration.Room.Feeds.FirstOrDefault(feed => feed.Id == options.Feed) ?? throw NoSuchFeed(configuration);
        CheckFile();
        var placer = new Placer(configuration.Catalog, configuration.Room.City.ToleranceMetres);
        var summary = new TrialSummary();
        var (text, json) = (new TrialText(console, options.ShowPersonal), new TrialJson(feed.Id, options.File, options.ShowPersonal));
        foreach (var tried in Items(feed, configuration.Catalog))
        {
            var placement = tried.Item is Report report ? placer.Place(report, feed.SwappedPoints) : (Placement?)null;
            summary.Add(tried.Item, placement);
            if (tried.Number > options.Limit)
            {
                continue;
            }

            var place = placement is { } placed ? TriedPlace.Of((Report)tried.Item, placed, feed.Channel) : null;
            if (options.Json)
            {
                json.Add(tried, place);
            }
            else
            {
                text.Write(tried, place);
            }
        }

        if (options.Json)
        {
            console.Profile.Out.Writer.WriteLine(json.Document(summary));
        }
        else
        {
            text.Write(summary);
        }

        return summary.Rejected > 0 ? SomeRejected : AllAccepted;
    }

    /// <summary>Each kind of feed by what comes through its door; tables and what <c>--format</c> names as an import into it.</summary>
    private IEnumerable<TriedItem> Items(FeedDefinition feed, Catalog catalog)
    {
        var trial = new FileTrial(feed, KindOf(feed));
        if (options.Format is not null || (DocumentParsers.FormatOf(feed) is null && FileImportReader.FormatOf(options.File) is ImportFormat.Csv or ImportFormat.Xlsx && !IsText))
        {
            return trial.Read(options.File, FormatOf(feed));
        }

        return feed.Door switch
        {
            FeedDoor.Vk or FeedDoor.Telegram or FeedDoor.Max => FileTrial.ReadEvent(options.File, WebhookParsers.For(feed)!),
            FeedDoor.Peer => trial.ReadAnswer(options.File),
            FeedDoor.Open311 when FileImportReader.FormatOf(options.File) is null || IsText => trial.ReadForm(options.File, Open311Setup.Leaves(catalog)),

            // Of a list in JSON the mapping can be shown, item by item; other documents are read by their own parser.
            FeedDoor.Cap or FeedDoor.Datex2 or FeedDoor.Poll when DocumentParsers.FormatOf(feed) is not DocumentFormat.Json => trial.ReadDocument(options.File),
            FeedDoor.Poll => trial.Read(options.File, ImportFormat.Json),
            FeedDoor.Http or FeedDoor.Mqtt or FeedDoor.MqttSubscriber or FeedDoor.File or FeedDoor.Folder or FeedDoor.Open311
                or FeedDoor.Cap or FeedDoor.Datex2 => trial.Read(options.File, FormatOf(feed)),
            _ => throw new InvalidOperationException($"no way to try the door {feed.Door}"),
        };
    }

    /// <summary>A body that was saved as text is no table where the door takes none.</summary>
    private bool IsText => options.File.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);

    private static MessageKind Kind(FeedDefinition feed) => feed switch
    {
        { Mapping: { Report.Count: 0, Reading.Count: > 0 } } => MessageKind.Readings,
        { Mapping: { Report.Count: > 0 } } => MessageKind.Reports,
        { Poll.Kind: MessageKind.Readings } or { Folder.Kind: MessageKind.Readings } => MessageKind.Readings,
        { Subscriber.Topics: { Count: > 0 } topics } when topics.All(topic => topic.Kind == MessageKind.Readings) => MessageKind.Readings,
        _ => MessageKind.Reports,
    };

    private MessageKind KindOf(FeedDefinition feed) => options.Kind ?? Kind(feed);

    private LoadedConfiguration Configuration()
    {
        var file = options.Config ?? ConfigurationLoader.FileName;
        return options.Config is null && !File.Exists(file)
            ? throw new StartException($"There is no {file} here; name the configuration with --config FILE.")
            : ServeSettings.Whole(ConfigurationLoader.LoadFile(file), file);
    }

    private StartException NoSuchFeed(LoadedConfiguration configuration) => new(configuration.Room.Feeds.Count == 0
        ? $"{configuration.Source} has no feeds; add {options.Feed} to it first."
        : $"{configuration.Source} has no feed {options.Feed}; write one of {string.Join(", ", configuration.Room.Feeds.Select(feed => feed.Id))}.");

    private void CheckFile()
    {
        if (Directory.Exists(options.File))
        {
            throw new StartException($"{options.File} is a directory; name one file in it.");
        }

        if (!File.Exists(options.File))
        {
            throw new StartException($"There is no file {options.File}; check the path.");
        }
    }

    private ImportFormat FormatOf(FeedDefinition feed)
    {
        if (options.Format is { } word)
        {
            return TrialFormats.TryFind(word, out var named)
                ? named
                : throw new StartException($"--format {word}: there is no such format; write one of {string.Join(", ", TrialFormats.Words)}.");
        }

        if (options.File.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
        {
            throw new StartException($"{options.File} holds XML, which feed {feed.Id} does not take by its door; name a feed of a door such as cap or datex2.");
        }

        return FileImportReader.FormatOf(options.File)
            ?? throw new StartException(UnreadFormats.IsSpreadsheet(options.File)
                ? $"{options.File}: {UnreadFormats.Reason(options.File)}."
                : $"{options.File}: the name does not say what it holds; add --format with one of {string.Join(", ", TrialFormats.Words)}.");
    }
}
