using System.Globalization;
using SituationRoom.Core.Alerts.Life;
using SituationRoom.Core.Trail;

namespace SituationRoom.Gateway.People;

/// <summary>
/// Commands that wait for a second person, each for two minutes: whoever it is confirms in a session of their own, however that was begun. They lie in
/// memory; a restart forgets them, and the first person asks again. Safe for any number of threads.
/// </summary>
internal sealed class SecondPersons(TimeProvider time)
{
    private const int Most = 100;
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(2);
    private readonly Lock _gate = new();
    private readonly List<WaitingCommand> _waiting = [];
    private long _last;

    /// <summary>Those that wait, the oldest first.</summary>
    public IReadOnlyList<WaitingCommand> All()
    {
        lock (_gate)
        {
            Forget();
            return [.. _waiting];
        }
    }

    /// <summary>Has a command wait, in place of the person's one before about the same alert; null where too many do.</summary>
    public WaitingCommand? Ask(AlertCommand command)
    {
        lock (_gate)
        {
            Forget();
            _waiting.RemoveAll(one => one.Command.Alert == command.Alert && one.Command.By.Id == command.By.Id);
            if (_waiting.Count >= Most)
            {
                return null;
            }

            var asked = new WaitingCommand((++_last).ToString(CultureInfo.InvariantCulture), command, time.GetUtcNow() + Lasts);
            _waiting.Add(asked);
            return asked;
        }
    }

    /// <summary>The one of an id; null where none waits.</summary>
    public WaitingCommand? Find(string id) => All().FirstOrDefault(one => one.Id == id);

    /// <summary>Takes one away for a person who confirms it: the command as it is to be done. Of two who confirm at once one gets it; null for the other.</summary>
    public AlertCommand? Confirm(string id, Actor second)
    {
        lock (_gate)
        {
            Forget();
            return _waiting.Find(one => one.Id == id && one.Command.By.Id != second.Id) is { } asked && _waiting.Remove(asked)
                ? asked.Command with { SecondPerson = $"{second.Name} ({second.Id})" }
                : null;
        }
    }

    /// <summary>Takes one away that is not to be done; false where none waits.</summary>
    public bool Refuse(string id)
    {
        lock (_gate)
        {
            return _waiting.RemoveAll(one => one.Id == id) > 0;
        }
    }

    private void Forget() => _waiting.RemoveAll(one => one.EndsAt <= time.GetUtcNow());
}
