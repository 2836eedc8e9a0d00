using System.Text.Json;
using SituationRoom.Core.Incidents;
using SituationRoom.Core.Merging;
using SituationRoom.Journal;
using SituationRoom.Journal.Entries;

namespace SituationRoom.Engine.Persons;

/// <summary>Reads personal data out of the journal and decrypts them, on the caller's thread.</summary>
internal sealed class PersonReader(IJournal journal, IKeyVault vault)
{
    /// <summary>So many reports of one incident are looked at, the newest first.</summary>
    private const int MostReports = 16;

    /// <summary>Under which name the key of an incident's personal data is kept.</summary>
    public static string KeyName(string feed, string id) => $"person/{feed}/{id}";

    /// <summary>Where the reports that gave personal data lie, the newest first.</summary>
    public static IReadOnlyList<long> Positions(in Incident incident, IReadOnlyList<Observation>? reports) =>
        reports is not null ? [.. reports.Reverse().Where(report => report.Gave(Given.Person)).Select(report => report.Position).Take(MostReports)]
        : incident.Settled.Gave(Given.Person) ? [incident.Settled.Position] : [];

    /// <summary>What the reports at these positions gave, each once.</summary>
    public async ValueTask<IReadOnlyList<KeptPerson>> ReadAsync(IncidentName incident, IReadOnlyList<long> positions, CancellationToken cancellationToken)
    {
        var name = KeyName(incident.Feed, incident.Id);
        var persons = new List<KeptPerson>();
        foreach (var position in positions)
        {
            var block = await journal.ReadBlockAsync(position, cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidDataException($"the journal has no position {position}");

            // Asked anew each time: it may be forgotten meanwhile.
            if (vault.Find(name) is { } key && Person(block, position, name, key) is { } person
                && !persons.Exists(known => known.Fields.SequenceEqual(person.Fields)))
            {
                persons.Add(person);
            }
        }

        return persons;
    }

    private static KeptPerson? Person(JournalBlock block, long position, string name, byte[] key)
    {
        var reader = new EntryReader(block.Payload.Span);
        for (var at = block.FirstPosition; reader.Next(); at++)
        {
            if (at == position && ReportDetails.Read(reader.Entry) is { Person.IsEmpty: false } details)
            {
                var receivedAt = DateTimeOffset.FromUnixTimeMilliseconds(ReportEntry.Read(reader.Entry).ReceivedAt);
                return new KeptPerson(receivedAt, Fields(PersonalCipher.Decrypt(key, name, details.Person.Span)));
            }
        }

        return null;
    }

    private static List<KeyValuePair<string, string>> Fields(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateObject().Select(field => KeyValuePair.Create(field.Name, field.Value.GetString() ?? ""))];
    }
}
