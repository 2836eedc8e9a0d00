using SituationRoom.Core.Trail;

namespace SituationRoom.Journal.Accounts;

public sealed partial class AccountStore
{
    private const string WaitingColumns = "SELECT id, value, ends_at FROM waiting";

    /// <inheritdoc/>
    public bool Await(string kind, WaitingItem item, DateTimeOffset now, int most, TrailEvent? note = null) => _tables.Together(() =>
    {
        _tables.Run("DELETE FROM waiting WHERE ends_at <= ?1 AND substr(kind, 1, 1) <> '!'", now);
        if (_tables.All("SELECT count(*) FROM waiting WHERE kind = ?1 AND id <> ?2", row => row.Number(0), kind, item.Id).Single() >= most)
        {
            return false;
        }

        _tables.Run("DELETE FROM waiting WHERE kind = ?1 AND id = ?2", kind, item.Id);
        _tables.Run("INSERT INTO waiting (kind, id, value, ends_at) VALUES (?1, ?2, ?3, ?4)", kind, item.Id, item.Value, item.EndsAt);
        if (note is not null)
        {
            Note(note);
        }

        return true;
    });

    /// <inheritdoc/>
    public void Lapse(string kind, DateTimeOffset now, Func<WaitingItem, TrailEvent> note)
    {
        const string Ended = $"{WaitingColumns} WHERE kind = ?1 AND ends_at <= ?2 ORDER BY number";

        // It is looked at every few seconds: where nothing has ended, nothing is written.
        if (_tables.All(Ended, ReadWaiting, kind, now).Count == 0)
        {
            return;
        }

        _tables.Together(() =>
        {
            foreach (var item in _tables.All(Ended, ReadWaiting, kind, now).Where(item => _tables.Run("DELETE FROM waiting WHERE kind = ?1 AND id = ?2", kind, item.Id) > 0))
            {
                Note(note(item));
            }

            return true;
        });
    }

    /// <inheritdoc/>
    public IReadOnlyList<WaitingItem> Waiting(string kind, DateTimeOffset now) =>
        _tables.All($"{WaitingColumns} WHERE kind = ?1 AND ends_at > ?2 ORDER BY number", ReadWaiting, kind, now);

    /// <inheritdoc/>
    public WaitingItem? FindWaiting(string kind, string id, DateTimeOffset now) =>
        _tables.All($"{WaitingColumns} WHERE kind = ?1 AND id = ?2 AND ends_at > ?3", ReadWaiting, kind, id, now).SingleOrDefault();

    /// <inheritdoc/>
    public WaitingItem? TakeWaiting(string kind, string id, DateTimeOffset now, Func<WaitingItem, bool>? may = null, Func<WaitingItem, TrailEvent>? note = null)
    {
        // Most who ask for what is not there guess: they write nothing.
        if (FindWaiting(kind, id, now) is not { } seen || may?.Invoke(seen) == false)
        {
            return null;
        }

        return _tables.Together(() =>
        {
            var found = FindWaiting(kind, id, now);
            if (found is null || may?.Invoke(found) == false || _tables.Run("DELETE FROM waiting WHERE kind = ?1 AND id = ?2", kind, id) == 0)
            {
                return null;
            }

            if (note is not null)
            {
                Note(note(found));
            }

            return found;
        });
    }

    private static WaitingItem ReadWaiting(IRow row) => new(row.Text(0), row.Blob(1).ToArray(), Moment(row.Number(2)));
}
