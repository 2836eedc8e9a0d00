using System.Text;
using System.Xml.Linq;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Datex2;

/// <summary>Reads one situation into the incidents that it makes; only one without an identity is refused.</summary>
internal sealed class SituationReader(RecordReader records, IncidentUnit unit)
{
    /// <param name="situation">The <c>situation</c>.</param>
    /// <param name="place">Says of a fault where it stands.</param>
    /// <param name="language">The publication's, where it says one.</param>
    /// <param name="found">Incidents and rejections are added to it.</param>
    public void Read(XElement situation, Func<Fault, Fault> place, string? language, List<PublishedItem> found)
    {
        var facts = Facts(situation, language);
        if (unit == IncidentUnit.Record && facts.Records.Count > 0)
        {
            foreach (var record in facts.Records)
            {
                var one = facts with { Id = record.Id ?? "", SituationId = Shown(facts.Id), Version = null, OverallSeverity = null, Records = [record] };
                found.Add(Checked(one, FaultCode.SendRecordId, situation, place));
            }

            return;
        }

        found.Add(Checked(facts.Id.Length > 0 || facts.Records.Count == 0 ? facts : facts with { Id = facts.Records[0].Id ?? "" }, FaultCode.SendSituationId, situation, place));
    }

    private SituationFacts Facts(XElement situation, string? language)
    {
        var header = situation.Child("headerInformation");
        return new SituationFacts
        {
            Id = situation.Named("id") ?? "",
            Version = RecordReader.Version(situation),
            VersionAt = records.Time(situation, "situationVersionTime", unreadable: null),
            OverallSeverity = Severities.Read(situation.Word("overallSeverity")),
            Mode = header.Word("informationStatus") switch
            {
                "securityExercise" or "technicalExercise" => Mode.Exercise,
                "test" => Mode.Test,
                _ => Mode.Actual,
            },
            Confidentiality = header.Word("confidentiality"),
            Related = [.. situation.Elements().Where(child => child.Name.LocalName is "relatedSituation").Select(related => related.Named("id") ?? related.Child("situationReference")?.Named("id")).OfType<string>().Select(Shown).Take(50)],
            Records = [.. situation.Children("situationRecord").Select(record => records.Read(record, language))],
        };
    }

    private static PublishedItem Checked(SituationFacts facts, FaultCode remedy, XElement situation, Func<Fault, Fault> place)
    {
        var fault = facts.Id.Length == 0
            ? Faults.Missing("id", remedy)
            : FieldRules.Id("id", facts.Id);
        return fault is null
            ? new PublishedItem(facts, null)
            : new PublishedItem(null, new Rejection
            {
                Why = place(fault),
                // By itself it is a document that can be read again.
                Message = Encoding.UTF8.GetBytes(situation.ToString(SaveOptions.DisableFormatting)),
            });
    }

    private static string Shown(string id) => id.Length > ReportLimits.Id ? id[..ReportLimits.Id] : id;
}
