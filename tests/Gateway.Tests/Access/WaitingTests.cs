using System.Text;
using SituationRoom.Core.Alerts.Life;
using SituationRoom.Core.Trail;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.People;
using SituationRoom.Gateway.Providers;
using SituationRoom.Gateway.Tests.Support;
using SituationRoom.Journal.Accounts;

namespace SituationRoom.Gateway.Tests.Access;

/// <summary>What waits for a person waits on all nodes: each test has two over one store.</summary>
public sealed class WaitingTests : IDisposable
{
    private static readonly Operator Lead = new("petrov", "Петров", null, OperatorRole.Lead);
    private readonly AccountStore _store = AccountStore.InMemory();
    private readonly HandTime _time = new();

    public WaitingTests() => _time.Pass(1_790_000_000_000);

    [Fact]
    public void A_wall_that_asked_one_node_is_let_in_by_another_once_and_the_store_holds_no_key_to_the_room()
    {
        var (one, other) = (new Pairings(_store, _time), new Pairings(_store, _time));
        var (code, secret, _) = one.Open().ShouldNotBeNull();
        other.Ask(secret).ShouldBe((null, null));
        var walls = new[] { one, other, one, other }.AsParallel().Select(node => node.Accept(code, "Зал", Lead)).Where(wall => wall is not null).ToList();
        var wall = walls.ShouldHaveSingleItem().ShouldNotBeNull();
        var (name, token) = other.Ask(secret).ShouldNotBeNull();
        name.ShouldBe("Зал");
        _store.FindWall(Sessions.Hash(token.ShouldNotBeNull())).ShouldNotBeNull().Id.ShouldBe(wall.Id);
        var kept = string.Concat(_store.Waiting("pairing", _time.GetUtcNow()).Select(item => item.Id + Encoding.UTF8.GetString(item.Value)));
        kept.ShouldNotContain(secret);
        kept.ShouldNotContain(token);
        one.Ask(token).ShouldBeNull();
        _time.Pass((long)Pairings.Lifetime.TotalMilliseconds);
        other.Ask(secret).ShouldBeNull();
    }

    [Fact]
    public void A_sign_in_that_was_begun_on_one_node_ends_on_another_once_and_for_its_browser_alone()
    {
        var (one, other) = (new PendingSignIns(_store, _time), new PendingSignIns(_store, _time));
        var (state, begun) = one.Begin("city", isEnglish: true).ShouldNotBeNull();
        var kept = Encoding.UTF8.GetString(_store.Waiting("sign-in", _time.GetUtcNow()).ShouldHaveSingleItem().Value);
        new[] { begun.Browser, begun.Verifier, begun.Nonce, state }.ShouldAllBe(secret => !kept.Contains(secret, StringComparison.Ordinal));
        begun.Verifier.Length.ShouldBe(43);
        begun.Verifier.ShouldNotBe(begun.Nonce);
        other.Take("city", state, "another browser").ShouldBeNull();
        other.Take("city", state, null).ShouldBeNull();
        other.Take("plain", state, begun.Browser).ShouldBeNull();
        other.Take("city", state, begun.Browser).ShouldBe(begun);
        one.Take("city", state, begun.Browser).ShouldBeNull();

        var (late, slow) = one.Begin("city", isEnglish: false).ShouldNotBeNull();
        _time.Pass((long)TimeSpan.FromMinutes(10).TotalMilliseconds);
        other.Take("city", late, slow.Browser).ShouldBeNull();
    }

    [Fact]
    public void A_shelf_that_waits_on_one_node_is_confirmed_on_another_as_it_was_asked_and_once()
    {
        var (one, other) = (new SecondPersons(_store, _time), new SecondPersons(_store, _time));
        var command = new AlertCommand(AlertVerb.Shelved, "a7", 3, new Actor("ivanova", "Иванова", "dispatcher", "Диспетчер 1")) { Reason = "Ложный датчик", Until = 1_790_000_600_000, Key = "k" };
        var asked = one.Ask(command).ShouldNotBeNull();
        other.All().ShouldHaveSingleItem().Command.ShouldBe(command);
        other.Confirm(asked.Id, command.By).ShouldBeNull();
        var done = new[] { one, other, one, other }.AsParallel().Select(node => node.Confirm(asked.Id, Lead.AsActor())).Where(confirmed => confirmed is not null).ToList();
        done.ShouldHaveSingleItem().ShouldBe(command with { SecondPerson = "Петров (petrov)" });

        var older = one.Ask(command).ShouldNotBeNull();
        var newer = other.Ask(command with { Until = 1_790_000_900_000 }).ShouldNotBeNull();
        one.Confirm(older.Id, Lead.AsActor()).ShouldBeNull();
        _time.Pass(120_000);
        one.Confirm(newer.Id, Lead.AsActor()).ShouldBeNull();
    }

    [Fact]
    public void What_waits_is_bounded()
    {
        var seconds = new SecondPersons(_store, _time);
        var by = new Actor("ivanova", "Иванова", "dispatcher", null);
        Enumerable.Range(0, 101).Select(number => seconds.Ask(new AlertCommand(AlertVerb.Shelved, $"a{number}", 1, by))).Count(asked => asked is not null).ShouldBe(100);
        _time.Pass(120_000);
        seconds.Ask(new AlertCommand(AlertVerb.Shelved, "a", 1, by)).ShouldNotBeNull();
        _store.Waiting("!second-person", DateTimeOffset.UnixEpoch).Count.ShouldBe(1);
    }

    public void Dispose() => _store.Dispose();
}
