using System.Text;
using SituationRoom.Core.Incidents;
using SituationRoom.Core.Mending;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Fold;

/// <summary>Incidents that people entered, followed up and moved.</summary>
public sealed partial class RoomFold
{
    /// <summary>What hands did.</summary>
    public HandBook Hands { get; } = new();

    /// <summary>Where an incident counts.</summary>
    public HandPlace PlaceOf(int key) => PlaceOf(Incidents[key].Settled);

    /// <summary>Where an incident would count by its reports alone.</summary>
    public HandPlace PlaceByReports(int key)
    {
        var copy = Incidents[key];
        if (Incidents.ReportsOf(copy) is { } reports)
        {
            Settlement.Anew(ref copy, reports);
        }

        return PlaceOf(copy.Settled);
    }

    private void ApplyByHand(HandEvent said, long position)
    {
        if (Find(said.Incident) is >= 0 and var key)
        {
            var mark = Hands.Note(key, said, position);
            switch (said)
            {
                case IncidentMoved moved:
                    Hands.Put(key, mark with
                    {
                        Area = moved.Districts is { } districts ? AreaOf(districts) : -1,
                        Category = moved.Category is { } category ? Places.Category(Encoding.UTF8.GetBytes(category)) : -1,
                        Norm = moved.Norm ?? default,
                        Department = moved.Department,
                    });
                    SettleAnew(key);
                    break;
                case IncidentReleased:
                    Hands.Put(key, mark with { Area = -1, Category = -1, Norm = default, Department = null });
                    SettleAnew(key);
                    break;
                default:
                    Spotlight.Note(key);
                    break;
            }
        }
    }

    internal int AreaOf(IEnumerable<string> districts) => Places.Area(Encoding.UTF8.GetBytes(string.Join(';', districts.Order(StringComparer.Ordinal))));

    /// <summary>Settles what the reports say anew, with what holds against them, and counts it.</summary>
    private void SettleAnew(int key, long journaledAt = 0)
    {
        _capture?.Changes(key);
        ref var incident = ref Incidents[key];
        Take(key);
        Settlement.Anew(ref incident, Incidents.KeepReports(ref incident));
        Hands.Lay(key, ref incident);
        incident.JournaledAt = Math.Max(incident.JournaledAt, journaledAt);
        var before = Problems.Reconsider(key);
        Put(key);
        Spotlight.Reconsider(key, incident, Counts(key));
        Spotlight.WantTitle(key, MayShowTitle(incident));
        CountAnew(before, Problems.CountedFor(key), but: key);
    }

    private HandPlace PlaceOf(in Observation settled) => new(
        Places.Categories[settled.Category].Code,
        [.. Places.Areas[settled.Area].Select(district => Places.Districts[district].Code).Order(StringComparer.Ordinal)]);
}
