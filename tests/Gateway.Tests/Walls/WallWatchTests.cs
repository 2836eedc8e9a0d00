using Microsoft.Extensions.Logging.Abstractions;
using SituationRoom.Core.Alerts.Evaluating;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Alerts;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Live;
using SituationRoom.Gateway.Walls;
using SituationRoom.Journal.Accounts;

namespace SituationRoom.Gateway.Tests.Walls;

public sealed class WallWatchTests
{
    private readonly Clock _clock = new();
    private readonly Kept _memory = new();
    private readonly Desk _desk = new();
    private readonly AccountStore _store = AccountStore.InMemory();
    private readonly RoomAccess _access = new([new WallToken("duty-room", new string('0', 64))], []);

    [Fact]
    public void Walls_let_in_by_code_and_by_configuration_are_told_with_their_last_sign()
    {
        var (signs, watch) = Node();
        Pair("wall-1", "Левая");
        signs.Heard("wall-1", 12_000);
        _clock.Now += TimeSpan.FromSeconds(4);
        watch.Tell();
        _desk.Told.ShouldBe([new SeenWall("wall-1", "Левая", 4_000, 12_000), new SeenWall("duty-room", "duty-room", null, null)]);
    }

    [Fact]
    public void Another_node_or_a_restart_knows_the_last_sign_within_ten_seconds()
    {
        var (signs, watch) = Node();
        signs.Heard("duty-room", 5);
        watch.Tell();
        _clock.Now += TimeSpan.FromSeconds(9);
        signs.Heard("duty-room", 5);
        watch.Tell();
        Node().Watch.Tell();
        _desk.Told.Single().Age.ShouldBe(9_000);
        _clock.Now += TimeSpan.FromSeconds(1);
        signs.Heard("duty-room", 7);
        watch.Tell();
        Node().Watch.Tell();
        _desk.Told.Single().ShouldBe(new SeenWall("duty-room", "duty-room", 0, 7));
        _memory.Writes.ShouldBe(2);
    }

    [Fact]
    public void A_wall_that_goes_to_another_node_is_known_by_what_that_one_heard()
    {
        var (first, watch) = Node();
        var (second, other) = Node();
        first.Heard("duty-room", null);
        watch.Tell();
        _clock.Now += TimeSpan.FromSeconds(40);
        second.Heard("duty-room", null);
        other.Tell();
        _clock.Now += TimeSpan.FromSeconds(2);
        watch.Tell();
        _desk.Told.Single().Age.ShouldBe(2_000);
    }

    [Fact]
    public void A_wall_whose_pairing_was_ended_is_told_of_no_longer()
    {
        var (signs, watch) = Node();
        Pair("wall-1", "Левая");
        signs.Heard("wall-1", 0);
        _store.RemoveWall("wall-1", Note);
        watch.Tell();
        _desk.Told.Single().Id.ShouldBe("duty-room");
    }

    private static WallChanged Note(PairedWall wall) => new() { At = 0, Wall = wall.Id, Name = wall.Name, What = "revoked" };

    private (WallSigns Signs, WallWatch Watch) Node()
    {
        var signs = new WallSigns(_clock);
        return (signs, new WallWatch(signs, new KnownWalls(_store, _access, _clock), _memory, _desk, NullLogger<WallWatch>.Instance));
    }

    private void Pair(string id, string name)
    {
        var wall = new PairedWall(id, name, [1, 2, 3], _clock.Now, "ivanova", null);
        _store.Add(wall, Note(wall));
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class Kept : IWallMemory
    {
        private readonly Dictionary<string, WallSign> _signs = [];

        public int Writes { get; private set; }

        public WallSign? Read(string wall) => _signs.GetValueOrDefault(wall);

        public void Write(string wall, WallSign sign) => (_signs[wall], Writes) = (sign, Writes + 1);
    }

    private sealed class Desk : IWallDesk
    {
        public IReadOnlyList<SeenWall> Told { get; private set; } = [];

        public void SeeWalls(IReadOnlyList<SeenWall> walls) => Told = walls;
    }
}
