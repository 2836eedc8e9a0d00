using System.Security.Cryptography;
using System.Text;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;
using SituationRoom.Journal.Accounts;

namespace SituationRoom.Gateway.Access;

/// <summary>
/// Of how many incidents one person may read the personal data within an hour, on all nodes together and whatever restarts come between: whoever works on
/// incidents opens some, whoever copies the city's callers opens all. An incident that was opened within the hour may be opened again.
/// </summary>
internal sealed class PersonalReads(IAccountStore store, SignInOptions options, TimeProvider time)
{
    private static readonly TimeSpan Within = TimeSpan.FromHours(1);

    /// <summary>Counts a reading; false: it is one too many, which the trail is told once an hour.</summary>
    public bool TryCount(Operator person, IncidentName incident)
    {
        var now = time.GetUtcNow();
        if (store.Await($"read/{person.Id}", new WaitingItem(Id(incident), [], now + Within), now, options.PersonsPerHour))
        {
            return true;
        }

        var told = $"read-refused/{person.Id}";
        if (store.FindWaiting(told, "", now) is null && store.Await(told, new WaitingItem("", [], now + Within), now, 1))
        {
            store.Note(new PersonalReadsLimited { At = now.ToUnixTimeMilliseconds(), By = person.AsActor(), Limit = options.PersonsPerHour });
        }

        return false;
    }

    /// <summary>Nothing was shown after all.</summary>
    public void GiveBack(Operator person, IncidentName incident) => store.TakeWaiting($"read/{person.Id}", Id(incident), time.GetUtcNow());

    private static string Id(IncidentName incident) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{incident.Feed}\n{incident.Id}")));
}
