using SituationRoom.Core.Trail;

namespace SituationRoom.Journal.Accounts;

/// <summary>
/// People who may sign in, their sessions, walls that were let in by a code, and what the trail has still to be told of them. Every change is
/// durable, with its note, before a call returns. Another process may change the same store meanwhile. Safe for any number of threads.
/// Every member throws <see cref="JournalUnavailableException"/> where the store can't be read or written now.
/// </summary>
public interface IAccountStore : IDisposable
{
    /// <summary>Every account, by id.</summary>
    IReadOnlyList<Account> Accounts();

    Account? Find(string id);

    /// <summary>The account of a person of the organisation's provider, or null.</summary>
    Account? FindExternal(string external);

    /// <summary>Keeps a new account; false where the id, or the person of the provider, has one already.</summary>
    /// <param name="account">The account.</param>
    /// <param name="isFirst">Whether it is kept only where there is none at all.</param>
    /// <param name="note">What the trail says of it.</param>
    bool Add(Account account, bool isFirst, TrailEvent note);

    /// <summary>Changes an account as it is at that moment; returns what it is after, or null where there is none or the edit was refused.</summary>
    Account? Change(string id, Func<Account, AccountEdit?> edit);

    /// <summary>Sessions that have not ended, the newest first.</summary>
    IReadOnlyList<StoredSession> Sessions(DateTimeOffset now);

    StoredSession? FindSession(ReadOnlySpan<byte> hash);

    /// <summary>Keeps a session and forgets those that have ended; where there are too many of one owner, the oldest of them.</summary>
    void Begin(StoredSession session, TrailEvent note);

    /// <summary>Notes that something was asked in a session.</summary>
    void Seen(ReadOnlySpan<byte> hash, DateTimeOffset now);

    /// <summary>Ends the sessions of an owner that are chosen; returns how many.</summary>
    int End(string owner, Func<StoredSession, bool> which, Func<int, TrailEvent> note);

    /// <summary>What was tried under a name, known or not; null: nothing.</summary>
    /// <param name="name">What was typed; only its hash is kept.</param>
    /// <param name="network">From one network alone; null: from all together that are counted so.</param>
    Attempts? FindAttempts(string name, string? network = null);

    /// <summary>Keeps what was tried under a name; null forgets it: from one network, or where none is named from all.</summary>
    void Keep(string name, Attempts? attempts, string? network = null);

    /// <summary>Until when tries under a name are slow from wherever that is longest; null: nothing is known.</summary>
    DateTimeOffset? SlowUntil(string name);

    /// <summary>Walls that were let in by a code, by name.</summary>
    IReadOnlyList<PairedWall> Walls();

    PairedWall? FindWall(ReadOnlySpan<byte> token);

    void Add(PairedWall wall, TrailEvent note);

    /// <summary>Lets a wall in no longer; returns it, or null where there is none.</summary>
    PairedWall? RemoveWall(string id, Func<PairedWall, TrailEvent> note);

    /// <summary>Notes that a wall was heard of.</summary>
    void SeenWall(string id, DateTimeOffset now);

    /// <summary>
    /// Has something wait until its end, in place of what waits under its id; false where so many others of the kind do. What has ended is forgotten; of a kind that
    /// begins with an exclamation mark it stays for <see cref="Lapse"/>.
    /// </summary>
    bool Await(string kind, WaitingItem item, DateTimeOffset now, int most, TrailEvent? note = null);

    /// <summary>Takes away what of a kind has ended, telling the trail of each: once, whoever else does so at that moment.</summary>
    void Lapse(string kind, DateTimeOffset now, Func<WaitingItem, TrailEvent> note);

    /// <summary>What of a kind waits, the oldest first.</summary>
    IReadOnlyList<WaitingItem> Waiting(string kind, DateTimeOffset now);

    /// <summary>The one of an id; null where none waits.</summary>
    WaitingItem? FindWaiting(string kind, string id, DateTimeOffset now);

    /// <summary>Takes one away: of all who do so at once one gets it. Null where none waits, or <paramref name="may"/> says no, by which it stays.</summary>
    WaitingItem? TakeWaiting(string kind, string id, DateTimeOffset now, Func<WaitingItem, bool>? may = null, Func<WaitingItem, TrailEvent>? note = null);

    /// <summary>Keeps a note of something that changed nothing else.</summary>
    void Note(TrailEvent note);

    /// <summary>Notes that the trail has not been told, oldest first, so many at the most.</summary>
    IReadOnlyList<PendingNote> Pending(int most);

    /// <summary>Forgets the notes up to a number: the trail has them.</summary>
    void Told(long upTo);
}
