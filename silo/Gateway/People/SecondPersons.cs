using System.Security.Cryptography;
using System.Text.Json;
using SituationRoom.Core.Alerts.Life;
using SituationRoom.Core.Trail;
using SituationRoom.Journal.Accounts;

namespace SituationRoom.Gateway.People;

/// <summary>
/// Commands that wait for a second person, each for two minutes: whoever it is confirms in a session of their own, however that was begun and on whatever node.
/// They wait in the store of accounts, so that a restart or another node in between loses none. What becomes of each is noted for the trail in one commit with it.
/// </summary>
internal sealed class SecondPersons(IAccountStore store, TimeProvider time)
{
    private const string Kind = "!second-person";
    private const int Most = 100;
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(2);

    /// <summary>Those that wait, the oldest first.</summary>
    public IReadOnlyList<WaitingCommand> All() => [.. store.Waiting(Kind, time.GetUtcNow()).Select(Read)];

    /// <summary>Has a command wait, in place of the person's one before about the same alert; null where too many do.</summary>
    public WaitingCommand? Ask(AlertCommand command)
    {
        foreach (var before in All().Where(one => one.Command.Alert == command.Alert && one.Command.By.Id == command.By.Id))
        {
            End(before.Id, SecondPersonStep.Replaced, command.By);
        }

        // The id is another one, so that nobody confirms what they have not seen.
        var now = time.GetUtcNow();
        var item = new WaitingItem(RandomNumberGenerator.GetHexString(12, lowercase: true), JsonSerializer.SerializeToUtf8Bytes(command), now + Lasts);
        Lapse();
        return store.Await(Kind, item, now, Most, Said(item.Id, command, SecondPersonStep.Asked, command.By, now)) ? new WaitingCommand(item.Id, command, item.EndsAt) : null;
    }

    /// <summary>The one of an id; null where none waits.</summary>
    public WaitingCommand? Find(string id) => store.FindWaiting(Kind, id, time.GetUtcNow()) is { } item ? Read(item) : null;

    /// <summary>Takes one away for a person who confirms it: the command as it is to be done. Of two who confirm at once one gets it; null for the other.</summary>
    public AlertCommand? Confirm(string id, Actor second) => store.TakeWaiting(Kind, id, time.GetUtcNow(), item => Read(item).Command.By.Id != second.Id, item => Said(item.Id, Read(item).Command, SecondPersonStep.Granted, second, time.GetUtcNow())) is { } taken
        ? Read(taken).Command with { SecondPerson = $"{second.Name} ({second.Id})" }
        : null;

    /// <summary>Takes one away that is not to be done; false where none waits.</summary>
    public bool Refuse(string id, Actor by) => End(id, SecondPersonStep.Refused, by);

    /// <summary>Forgets those that nobody answered in time.</summary>
    public void Lapse() => store.Lapse(Kind, time.GetUtcNow(), item => Said(item.Id, Read(item).Command, SecondPersonStep.Lapsed, null, item.EndsAt));

    private bool End(string id, SecondPersonStep step, Actor by) =>
        store.TakeWaiting(Kind, id, time.GetUtcNow(), note: item => Said(item.Id, Read(item).Command, step, by, time.GetUtcNow())) is not null;

    private static SecondPersonAnswered Said(string id, AlertCommand command, SecondPersonStep step, Actor? by, DateTimeOffset at) => new()
    {
        At = at.ToUnixTimeMilliseconds(),
        By = by,
        Reason = command.Reason,
        Request = id,
        Step = step,
        Verb = command.Verb,
        Alert = command.Alert,
        Asker = command.By,
        Until = command.Until,
    };

    private static WaitingCommand Read(WaitingItem item) => new(item.Id, JsonSerializer.Deserialize<AlertCommand>(item.Value)!, item.EndsAt);
}
