using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Feeds.Tests.Definitions;

public sealed class FeedDirectoryTests
{
    private static readonly string First = FeedKey.Make();
    private static readonly string Second = FeedKey.Make();
    private static readonly string Other = FeedKey.Make();

    private readonly FeedDirectory _directory = new(
    [
        new FeedDefinition { Id = "a", Keys = [FeedKey.Hash(First), FeedKey.Hash(Second)] },
        new FeedDefinition { Id = "b", Keys = [FeedKey.Hash(Other) with { Sha256 = FeedKey.Hash(Other).Sha256.ToUpperInvariant() }] },
    ]);

    [Fact]
    public void Opens_a_feed_to_each_of_its_keys()
    {
        _directory.Check("a", First).ShouldBe(FeedAccess.Granted);
        _directory.Check("a", Second).ShouldBe(FeedAccess.Granted);
        _directory.Check("b", Other).ShouldBe(FeedAccess.Granted);
    }

    [Fact]
    public void Keeps_a_feed_closed_to_other_keys()
    {
        _directory.Check("a", Other).ShouldBe(FeedAccess.WrongKey);
        _directory.Check("a", "").ShouldBe(FeedAccess.WrongKey);
        _directory.Check("a", new string('x', 100_000)).ShouldBe(FeedAccess.WrongKey);
    }

    [Fact]
    public void Tells_of_an_unknown_feed_only_one_who_holds_a_key()
    {
        _directory.Check("nope", First).ShouldBe(FeedAccess.UnknownFeed);
        _directory.Check("nope", "guess").ShouldBe(FeedAccess.WrongKey);
    }

    [Fact]
    public void Draws_keys_of_256_bits() => FeedKey.Make().Length.ShouldBe(43);

    [Fact]
    public void Refuses_two_feeds_of_one_id() =>
        Should.Throw<ArgumentException>(() => new FeedDirectory([new FeedDefinition { Id = "a" }, new FeedDefinition { Id = "a" }]));
}
