using SituationRoom.Core.Refusals;
using SituationRoom.Gateway.Api;
using SituationRoom.Reports;

namespace SituationRoom.Gateway.People;

/// <summary>What somebody entered by hand, as a report.</summary>
internal static class EnteredReport
{
    private const int MostTitle = 200;
    private const int MostText = 4_000;
    private const int MostLine = 300;
    private const int MostPhone = 40;
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    /// <summary>The report without its id, or what is wrong: the member's name, then why and the remedy; and the same as a word.</summary>
    public static (Report? Report, string? Fault, ProblemCode? Code) Of(EnterRequest body, DateTimeOffset now)
    {
        var severity = Severity.Unknown;
        var channel = Channel.Dispatch;
        (string Fault, ProblemCode Code)? wrong = Text(body.Title) is not { Length: <= MostTitle } ? ($"title: say in 1 to {MostTitle} characters what happened.", ProblemCode.ReportTitle)
            : body.Text?.Length > MostText ? TooLong("text", MostText)
            : body.Address?.Length > MostLine ? TooLong("address", MostLine)
            : body.CallerName?.Length > MostLine ? TooLong("callerName", MostLine)
            : body.CallerPhone?.Length > MostPhone ? TooLong("callerPhone", MostPhone)
            : body.Lat is null != body.Lon is null ? ("lat: give latitude and longitude, or neither.", ProblemCode.ReportPoint)
            : body.Lat is < -90 or > 90 || body.Lon is < -180 or > 180 ? ("lat: it lies outside of the earth; give WGS 84 degrees.", ProblemCode.ReportPoint)
            : body.At > now + Ahead ? ("at: it lies ahead; say when it occurred.", ProblemCode.ReportAhead)
            : body.Severity is { } word && !Vocabulary.TrySeverity(word, out severity) ? ("severity: give Extreme, Severe, Moderate, Minor or Unknown.", ProblemCode.ReportWord)
            : body.Channel is { } ear && (!Vocabulary.TryChannel(ear, out channel) || channel is not (Channel.Dispatch or Channel.Hotline)) ? ("channel: give dispatch or hotline.", ProblemCode.ReportWord)
            : null;
        return wrong is { } found ? (null, found.Fault, found.Code) : (new Report
        {
            Id = "-",
            Title = Text(body.Title),
            Text = Text(body.Text),
            Category = Text(body.Category),
            Districts = Text(body.District) is { } district ? [district] : [],
            Address = Text(body.Address),
            Latitude = body.Lat,
            Longitude = body.Lon,
            Severity = body.Severity is null ? null : severity,
            OccurredAt = body.At > now ? now : body.At?.ToUniversalTime(),
            Status = IncidentStatus.Open,
            Channel = channel,
            Person = Person(body),
        }, null, null);
    }

    private static (string Fault, ProblemCode Code) TooLong(string member, int most) => ($"{member}: it has {most} characters at the most.", ProblemCode.ReportTooLong);

    private static Person? Person(EnterRequest body)
    {
        var fields = new List<KeyValuePair<string, string>>();
        if (Text(body.CallerName) is { } name)
        {
            fields.Add(new("name", name));
        }

        if (Text(body.CallerPhone) is { } phone)
        {
            fields.Add(new("phone", phone));
        }

        return fields.Count == 0 ? null : new Person(fields);
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
