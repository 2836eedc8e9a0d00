using SituationRoom.Core.Trail;
using SituationRoom.Core.Works;

namespace SituationRoom.Gateway.Api;

/// <summary>Planned works or an event.</summary>
/// <param name="Id">Their id.</param>
/// <param name="Version">Counts the changes; a command bears the one that was seen.</param>
/// <param name="Title">What is done.</param>
/// <param name="Kind">works or event.</param>
/// <param name="Effect">explain: alerts within them say so. suppress: alerts within them are suppressed while they last, but for an S1.</param>
/// <param name="Districts">Codes of districts; none: the whole city.</param>
/// <param name="Categories">Codes of categories; none: all.</param>
/// <param name="From">From when.</param>
/// <param name="Until">Until when.</param>
/// <param name="Department">Code of the department that answers.</param>
/// <param name="Contact">Whom to call; for dispatchers, leads and administrators alone.</param>
/// <param name="State">underWay, coming, past or cancelled.</param>
public sealed record WorkView(
    string Id,
    int Version,
    string Title,
    string Kind,
    string Effect,
    IReadOnlyList<string> Districts,
    IReadOnlyList<string> Categories,
    DateTimeOffset From,
    DateTimeOffset Until,
    string? Department,
    string? Contact,
    string State)
{
    internal static WorkView Of(PlannedWork work, long now, bool withContact) => new(
        work.Id,
        work.Version,
        work.Title,
        WorkWords.Of(work.Kind),
        WorkWords.Of(work.Effect),
        work.Districts,
        work.Categories,
        DateTimeOffset.FromUnixTimeMilliseconds(work.From),
        DateTimeOffset.FromUnixTimeMilliseconds(work.Until),
        work.Department,
        withContact ? work.Contact : null,
        work.IsCancelled ? "cancelled" : now < work.From ? "coming" : now < work.Until ? "underWay" : "past");
}
