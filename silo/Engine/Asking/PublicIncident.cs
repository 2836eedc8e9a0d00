using System.Text;
using SituationRoom.Core.Focus;

namespace SituationRoom.Engine.Asking;

/// <summary>
/// An incident as walls and viewers may read it. What people typed may hold names, phones and flats: the text and the links are left out, the title and the
/// address lose numbers of phones and flats, and a feed whose titles no wall shows gives none.
/// </summary>
internal static class PublicIncident
{
    public static IncidentSummary Of(IncidentSummary incident, bool withTitle) => incident with
    {
        Title = withTitle ? Public(incident.Title) : null,
        Text = null,
        Address = Public(incident.Address),
        Links = [],
    };

    private static string? Public(string? text) => text is null ? null : PublicTitle.From(Encoding.UTF8.GetBytes(text));
}
