using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Persons;

namespace SituationRoom.Gateway.Tests.Support;

/// <summary>A desk by hand: answers what the test wants, and remembers what was asked.</summary>
internal sealed class FakePersonDesk : IPersonDesk
{
    public PersonResult Result { get; set; } = new(PersonStep.Done)
    {
        Persons = [new KeptPerson(DateTimeOffset.UnixEpoch, [new("name", "Анна Тестова"), new("phone", "+7 900 000-00-00")])],
        ErasedAt = DateTimeOffset.UnixEpoch,
    };

    public List<(string What, IncidentName Incident, Actor By, string? Reason)> Asked { get; } = [];

    public ValueTask<PersonResult> ReadAsync(IncidentName incident, Actor by, string? reason, CancellationToken cancellationToken) => Answer("read", incident, by, reason);

    public ValueTask<PersonResult> EraseAsync(IncidentName incident, Actor by, string reason, CancellationToken cancellationToken) => Answer("erase", incident, by, reason);

    private ValueTask<PersonResult> Answer(string what, IncidentName incident, Actor by, string? reason)
    {
        Asked.Add((what, incident, by, reason));
        return ValueTask.FromResult(Result);
    }
}
