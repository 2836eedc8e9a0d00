using System.Globalization;
using System.Xml.Linq;
using SituationRoom.Feeds.Mapping;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Datex2;

/// <summary>Reads one situation record; what is missing or can't be read is left out, never a reason to refuse.</summary>
internal sealed class RecordReader(TimeFormats times)
{
    /// <param name="record">The <c>situationRecord</c>.</param>
    /// <param name="language">The publication's, where it says one.</param>
    public RecordFacts Read(XElement record, string? language)
    {
        var unreadable = new List<string>();
        var validity = record.Child("validity");
        var period = validity.Child("validityTimeSpecification");
        var lifeCycle = record.Child("management").Child("lifeCycleManagement") ?? record.Child("lifeCycleManagement");
        return new RecordFacts
        {
            Id = record.Named("id"),
            Version = Version(record),
            Type = record.TypeOf() is { Length: <= ReportLimits.Word } type ? type : "",
            Subtypes = Subtypes(record),
            Severity = Severities.Read(record.Word("severity")),
            Probability = record.Word("probabilityOfOccurrence"),
            Confidentiality = record.Word("confidentialityOverride"),
            Starts = Time(period, "overallStartTime", unreadable),
            Ends = Time(period, "overallEndTime", unreadable),
            CreatedAt = Time(record, "situationRecordCreationTime", unreadable),
            VersionAt = Time(record, "situationRecordVersionTime", unreadable),
            UnreadableTimes = unreadable,
            ValidityStatus = validity.Word("validityStatus"),
            Overruns = validity.IsTrue("overrunning"),
            HasEnd = lifeCycle.IsTrue("end"),
            HasCancel = lifeCycle.IsTrue("cancel"),
            Comments = Comments(record, "generalPublicComment", language),
            InnerComments = Comments(record, "nonGeneralPublicComment", language),
            Source = Multilingual.Read(record.Child("source").Child("sourceName"), language),
            Links = Links(record),
            People = People(record),
            Place = PlaceReader.Read(record, language),
        };
    }

    /// <summary>The number of a version; null where it is no whole number.</summary>
    public static long? Version(XElement element) =>
        long.TryParse(element.Named("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A moment; one that is there but can't be read is named in <paramref name="unreadable"/>.</summary>
    public DateTimeOffset? Time(XElement? parent, string name, List<string>? unreadable)
    {
        if (parent.Text(name) is not { } text)
        {
            return null;
        }

        var moment = Moment(text);
        if (moment is null)
        {
            unreadable?.Add(name);
        }

        return moment;
    }

    /// <summary>A moment, or null.</summary>
    public DateTimeOffset? Moment(string text) => times.Read(text.Trim(), out var moment) == TimeFault.None ? moment : null;

    private static List<string> Subtypes(XElement record) =>
        [.. record.Elements().Where(child => !child.HasElements && child.Name.LocalName.EndsWith("Type", StringComparison.Ordinal)).Select(Elements.Word).OfType<string>().Distinct(StringComparer.Ordinal).Take(20)];

    private static List<string> Comments(XElement record, string name, string? language) =>
        [.. record.Children(name).Select(comment => Multilingual.Read(comment.Child("comment") ?? comment, language)).OfType<string>()];

    private static List<string> Links(XElement record) =>
        [.. record.Children("urlLink").Select(link => link.Text("urlLinkAddress")).OfType<string>().Where(link => FieldRules.Link("", link) is null)];

    private static Casualties? People(XElement record)
    {
        long injured = 0, dead = 0;
        var given = false;
        foreach (var group in record.Within("groupOfPeopleInvolved"))
        {
            var status = group.Word("injuryStatus") ?? group.Word("injuryStatusType");
            if (status is not ("dead" or "injured" or "seriouslyInjured" or "slightlyInjured" or "uninjured")
                || !int.TryParse(group.Text("numberOfPeople"), NumberStyles.None, CultureInfo.InvariantCulture, out var people))
            {
                continue;
            }

            given = true;
            dead += status == "dead" ? people : 0;
            injured += status is "dead" or "uninjured" ? 0 : people;
        }

        return given ? new Casualties((int)Math.Min(injured, ReportLimits.People), (int)Math.Min(dead, ReportLimits.People)) : null;
    }
}
