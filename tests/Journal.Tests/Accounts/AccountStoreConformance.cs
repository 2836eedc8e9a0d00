using SituationRoom.Core.Trail;
using SituationRoom.Journal.Accounts;

namespace SituationRoom.Journal.Tests.Accounts;

/// <summary>What the account store must do, wherever its tables lie.</summary>
public abstract class AccountStoreConformance : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_790_000_000);
    private static readonly Account Ivanova = new("ivanova", "Иванова А. П.", "Старший смены", "lead") { Password = "a hash", CreatedAt = Now };
    private AccountStore _store = null!;

    public virtual Task InitializeAsync()
    {
        _store = Open();
        return Task.CompletedTask;
    }

    public virtual Task DisposeAsync()
    {
        _store.Dispose();
        return Task.CompletedTask;
    }

    [SkippableFact]
    public void What_was_kept_is_there_after_a_reopen_with_its_notes_in_order()
    {
        _store.Add(Ivanova, isFirst: true, Added("ivanova")).ShouldBeTrue();
        _store.Begin(Session(1, "ivanova"), new SignedIn { At = 1, Account = "ivanova", With = "password", From = "10.0.0.7" });
        _store.Add(new PairedWall("hall", "Зал", [1, 2], Now, "ivanova", null), new WallChanged { At = 2, Wall = "hall", Name = "Зал", What = "paired" });
        Reopen();
        _store.Accounts().ShouldBe([Ivanova]);
        _store.FindSession([1])!.Owner.ShouldBe("ivanova");
        _store.FindWall([1, 2])!.Name.ShouldBe("Зал");
        _store.FindWall([1, 3]).ShouldBeNull();
        var pending = _store.Pending(10);
        pending.Select(note => note.Event.GetType().Name).ShouldBe(["AccountChanged", "SignedIn", "WallChanged"]);
        _store.Told(pending[1].Number);
        _store.Pending(10).ShouldHaveSingleItem().Event.ShouldBeOfType<WallChanged>().Name.ShouldBe("Зал");
    }

    [SkippableFact]
    public void An_id_is_given_once_and_the_first_account_is_the_first()
    {
        _store.Add(Ivanova, isFirst: true, Added("ivanova")).ShouldBeTrue();
        _store.Add(Ivanova with { Name = "Другая" }, isFirst: false, Added("ivanova")).ShouldBeFalse();
        _store.Add(new Account("petrov", "Петров", null, "viewer"), isFirst: true, Added("petrov")).ShouldBeFalse();
        _store.Accounts().ShouldBe([Ivanova]);
        _store.Pending(10).Count.ShouldBe(1);
    }

    [SkippableFact]
    public void An_edit_ends_the_other_sessions_and_forgets_wrong_passwords_in_one_step()
    {
        _store.Add(Ivanova, isFirst: false, Added("ivanova"));
        foreach (byte number in new byte[] { 1, 2, 3 })
        {
            _store.Begin(Session(number, "ivanova"), Added("ivanova"));
        }

        _store.Keep("ivanova", new Attempts(5, Now, Now.AddMinutes(15), 1, Now));
        _store.Keep("ivanova", new Attempts(0, Now, Now.AddMinutes(30), 2, Now), "10.0.0.1");
        _store.Keep("ivanova", new Attempts(1, Now, Now, 0, Now), "10.0.0.2");
        _store.Keep("petrov", new Attempts(1, Now, Now.AddMinutes(40), 0, Now), "10.0.0.1");
        (_store.FindAttempts("ivanova", "10.0.0.1")!.Locks, _store.FindAttempts("ivanova")!.Locks, _store.SlowUntil("ivanova"), _store.SlowUntil("nobody")).ShouldBe((2, 1, Now.AddMinutes(30), (DateTimeOffset?)null));
        _store.Keep("ivanova", null, "10.0.0.2");
        (_store.FindAttempts("ivanova", "10.0.0.2"), _store.FindAttempts("ivanova")!.Locks).ShouldBe((null, 1));
        _store.Change("ivanova", before => new AccountEdit(before with { Password = "another" }, Added("ivanova")) { EndsSessions = true, Keeps = [2], Unlocks = true })!
            .Password.ShouldBe("another");
        _store.Sessions(Now).Select(session => session.Hash.Single()).ShouldBe([2]);
        (_store.FindAttempts("ivanova"), _store.FindAttempts("ivanova", "10.0.0.1"), _store.SlowUntil("petrov")).ShouldBe((null, null, Now.AddMinutes(40)));
        _store.Change("nobody", before => new AccountEdit(before, null)).ShouldBeNull();
        _store.Change("ivanova", _ => null).ShouldBeNull();
    }

    [SkippableFact]
    public void Another_process_may_change_it_meanwhile()
    {
        _store.Add(Ivanova, isFirst: false, Added("ivanova"));
        _store.Begin(Session(1, "ivanova"), Added("ivanova"));
        using (var other = Open())
        {
            other.Change("ivanova", before => new AccountEdit(before with { IsDisabled = true }, Added("ivanova")) { EndsSessions = true });
        }

        _store.Find("ivanova")!.IsDisabled.ShouldBeTrue();
        _store.FindSession([1]).ShouldBeNull();
    }

    [SkippableFact]
    public void Sessions_of_one_owner_and_names_that_were_tried_are_bounded()
    {
        for (byte number = 0; number < 60; number++)
        {
            _store.Begin(Session(number, "ivanova"), Added("ivanova"));
        }

        _store.Sessions(Now).Count.ShouldBe(50);
        _store.Sessions(Now.AddHours(13)).ShouldBeEmpty();
        _store.Keep("a", new Attempts(1, Now, Now, 0, Now));
        _store.Keep("b", new Attempts(1, Now.AddDays(3), Now, 0, Now.AddDays(3)));
        _store.FindAttempts("a").ShouldBeNull();
        _store.FindAttempts("b")!.Failures.ShouldBe(1);
    }

    [SkippableFact]
    public void What_waits_is_there_for_another_process_and_after_a_reopen_is_taken_once_and_ends()
    {
        _store.Await("code", new WaitingItem("b", [1], Now.AddMinutes(10)), Now, most: 2).ShouldBeTrue();
        _store.Await("code", new WaitingItem("a", [2], Now.AddMinutes(10)), Now, most: 2).ShouldBeTrue();
        _store.Await("code", new WaitingItem("c", [3], Now.AddMinutes(10)), Now, most: 2).ShouldBeFalse();
        _store.Await("code", new WaitingItem("b", [4], Now.AddMinutes(11)), Now, most: 2).ShouldBeTrue();
        _store.Await("other", new WaitingItem("c", [5], Now.AddMinutes(1)), Now, most: 2).ShouldBeTrue();
        Reopen();
        using var other = Open();
        other.Waiting("code", Now).Select(item => (item.Id, item.Value.Single(), item.EndsAt)).ShouldBe([("a", 2, Now.AddMinutes(10)), ("b", 4, Now.AddMinutes(11))]);
        other.TakeWaiting("code", "a", Now, item => item.Value[0] == 9).ShouldBeNull();
        var taken = new[] { _store, other, _store, other }.AsParallel().Select(store => store.TakeWaiting("code", "a", Now)).Count(item => item is not null);
        taken.ShouldBe(1);
        _store.FindWaiting("code", "a", Now).ShouldBeNull();
        _store.FindWaiting("code", "b", Now.AddMinutes(11)).ShouldBeNull();
        _store.TakeWaiting("code", "b", Now.AddMinutes(11)).ShouldBeNull();
        _store.Await("code", new WaitingItem("d", [], Now.AddMinutes(30)), Now.AddMinutes(20), most: 1).ShouldBeTrue();
        _store.Waiting("other", Now).ShouldBeEmpty();
    }

    [SkippableFact]
    public void What_waits_of_a_kind_that_is_told_stays_until_it_is_and_is_told_once()
    {
        _store.Await("!told", new WaitingItem("a", [1], Now.AddMinutes(2)), Now, most: 5, Added("asked")).ShouldBeTrue();
        _store.Await("!told", new WaitingItem("b", [2], Now.AddMinutes(9)), Now, most: 5, Added("asked")).ShouldBeTrue();
        _store.Await("other", new WaitingItem("c", [3], Now.AddMinutes(30)), Now.AddMinutes(5), most: 5).ShouldBeTrue();
        Reopen();
        using var other = Open();
        new[] { _store, other, _store, other }.AsParallel().ForAll(store => store.Lapse("!told", Now.AddMinutes(5), item => Added($"lapsed-{item.Id}")));
        _store.TakeWaiting("!told", "b", Now.AddMinutes(5), note: item => Added($"taken-{item.Id}"))!.Value.ShouldBe([2]);
        _store.TakeWaiting("!told", "b", Now.AddMinutes(5), note: item => Added($"taken-{item.Id}")).ShouldBeNull();
        _store.Lapse("!told", Now.AddHours(5), item => Added($"lapsed-{item.Id}"));
        _store.Pending(10).Select(note => ((AccountChanged)note.Event).Account).ShouldBe(["asked", "asked", "lapsed-a", "taken-b"]);
    }

    /// <summary>Opens the store, again the same one.</summary>
    protected abstract AccountStore Open();

    private static StoredSession Session(byte hash, string owner) => new([hash], owner, Now, Now.AddHours(12)) { SeenAt = Now };

    private static AccountChanged Added(string account) => new() { At = Now.ToUnixTimeMilliseconds(), Account = account, What = "added", Through = "console" };

    private void Reopen()
    {
        _store.Dispose();
        _store = Open();
    }
}
