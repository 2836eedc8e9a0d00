using System.Text;
using SituationRoom.Core.Incidents;
using SituationRoom.Core.Places;
using SituationRoom.Journal.Entries;
using SituationRoom.Reports;

namespace SituationRoom.Gateway.Peer;

/// <summary>
/// Journal entries as reports and readings that another room places as this one did: with the codes that were decided here, with times and due dates as they
/// count here, and without personal data, which stay encrypted.
/// </summary>
internal static class PeerEntries
{
    /// <param name="entry">An entry of kind Report.</param>
    /// <param name="byWords">The category that rules of words decided, which yields to any that was given; null where none did.</param>
    /// <param name="channel">Its channel.</param>
    /// <param name="withNorm">Whether the norm that decided is told as such, and not as the source's due date.</param>
    public static Report Report(ReadOnlySpan<byte> entry, out string? byWords, out Channel channel, bool withNorm)
    {
        var facts = ReportEntry.Read(entry);
        var details = ReportDetails.Read(entry);
        var given = facts.Given;
        var category = Text(facts.Category);
        channel = facts.Channel;
        byWords = Has(given, Given.CategoryByWords) && category != Catalog.NoCategory ? category : null;
        return new Report
        {
            Id = Text(facts.Id),
            Revision = Has(given, Given.Revision) ? facts.Revision : null,
            OccurredAt = Time(Has(given, Given.At) ? facts.At : facts.ReceivedAt),
            Kind = Has(given, Given.Kind) ? facts.Kind : null,
            Status = Has(given, Given.Status) ? facts.Status : null,
            Severity = Has(given, Given.Severity) ? facts.Severity : null,
            Mode = Has(given, Given.Mode) ? facts.Mode : null,
            Category = !Has(given, Given.Category) ? null : category == Catalog.NoCategory ? details.GivenCategory : category,
            Districts = Has(given, Given.District) ? Districts(Text(facts.Area), details) : [],
            Latitude = Has(given, Given.Position) ? facts.LatitudeE7 / 1e7 : null,
            Longitude = Has(given, Given.Position) ? facts.LongitudeE7 / 1e7 : null,
            Address = details.Address,
            Title = details.Title,
            Text = details.Text,
            Department = details.Department,
            ReceivedBy = details.ReceivedBy,
            Due = Has(given, Given.Due) ? Time(facts.Due) : facts.Norm.Final > 0 && !withNorm ? Time(facts.Norm.Final * 1_000L) : null,
            Promised = Has(given, Given.Promised) ? Time(facts.Promised) : null,
            People = details.People,
            Links = details.Links,
            Extras = details.Extras,
        };
    }

    /// <param name="entry">An entry of kind Reading.</param>
    public static Reading Reading(ReadOnlySpan<byte> entry)
    {
        var facts = ReadingEntry.Read(entry);
        return new Reading
        {
            Key = Text(facts.Key),
            At = Time(facts.At),
            Value = facts.Value,
            Unit = facts.Unit.IsEmpty ? null : Text(facts.Unit),
            District = facts.District.IsEmpty ? null : Text(facts.District),
        };
    }

    private static IReadOnlyList<string> Districts(string area, ReportDetails details) =>
        area is Catalog.Outside or Catalog.Unplaced ? details.GivenDistricts : area.Split(';');

    private static bool Has(Given given, Given member) => (given & member) != 0;

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
