using SituationRoom.Core.Trail;
using SituationRoom.Engine.Mending;
using SituationRoom.Reports;

namespace SituationRoom.Gateway.Api;

/// <summary>An incident as hands left it.</summary>
/// <param name="Feed">Its feed.</param>
/// <param name="Id">Its id.</param>
/// <param name="Version">How often it was touched by hand: what the next command bears.</param>
/// <param name="Status">Its status.</param>
/// <param name="Place">Where it counts.</param>
/// <param name="ByReports">Where it would count by its reports alone.</param>
/// <param name="IsMoved">Whether something of its place holds against reports.</param>
/// <param name="History">What was done, in order.</param>
public sealed record HandView(
    string Feed, string Id, int Version, IncidentStatus Status, HandPlace Place, HandPlace ByReports, bool IsMoved, IReadOnlyList<TrailView> History)
{
    internal static HandView Of(HandPicture picture) => new(
        picture.Incident.Feed,
        picture.Incident.Id,
        picture.Version,
        picture.Status,
        picture.Place,
        picture.ByReports,
        picture.IsMoved,
        [.. picture.History.Select(TrailView.Of)]);
}
