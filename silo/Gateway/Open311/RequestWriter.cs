using SituationRoom.Engine.Asking;
using SituationRoom.Reports;

namespace SituationRoom.Gateway.Open311;

/// <summary>Writes incidents as requests. Nothing of a person, and of texts only what is shown.</summary>
internal sealed class RequestWriter(IAnswerWriter writer, Speech speech, ShownRequests shown, bool extensions)
{
    public void Write(IEnumerable<IncidentSummary> incidents)
    {
        writer.StartList("service_requests");
        foreach (var incident in incidents)
        {
            Write(incident);
        }

        writer.End();
    }

    private void Write(IncidentSummary incident)
    {
        var texts = shown.ShowsTexts(incident);
        var isOpen = incident.Status is IncidentStatus.Open or IncidentStatus.InProgress;
        writer.StartObject("request");
        writer.Text("service_request_id", shown.IdOf(incident));
        writer.Text("status", isOpen ? "open" : "closed");
        writer.Text("status_notes", speech.Notes(incident.Status));
        writer.Text("service_name", speech.Category(incident.Category));
        writer.Text("service_code", Open311Service.CodeOf(incident.Category));
        writer.Text("description", texts ? incident.Text ?? incident.Title : null);
        writer.Text("agency_responsible", speech.Department(incident.DepartmentDecided, texts ? incident.Department : null));
        writer.Text("service_notice", null);
        writer.Text("requested_datetime", speech.Time(incident.OccurredAt));
        writer.Text("updated_datetime", speech.Time(incident.JournaledAt));
        writer.Text("expected_datetime", speech.Time(incident.Promised ?? incident.Due));
        writer.Text("address", texts ? incident.Address : null);
        writer.Text("address_id", null);
        writer.Text("zipcode", null);
        writer.Number("lat", incident.Latitude);
        writer.Number("long", incident.Longitude);
        writer.Text("media_url", texts && incident.Links.Count > 0 ? incident.Links[0] : null);
        if (extensions)
        {
            Extend(incident);
        }

        writer.End();
    }

    private void Extend(IncidentSummary incident)
    {
        writer.StartObject("extended_attributes");
        writer.Text("channel", Vocabulary.Word(incident.Channel));
        writer.Text("category", incident.Category);
        writer.StartList("districts");
        foreach (var district in incident.Districts)
        {
            writer.Item("district", district);
        }

        writer.End();
        writer.Text("status", Vocabulary.Word(incident.Status));
        writer.End();
    }
}
