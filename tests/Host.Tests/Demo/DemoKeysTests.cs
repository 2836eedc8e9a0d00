using SituationRoom.Host.Demo;

namespace SituationRoom.Host.Tests.Demo;

public sealed class DemoKeysTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("keys-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Keys_are_made_once_one_a_feed_and_only_their_owner_reads_them()
    {
        var first = DemoKeys.Ensure(_directory);
        first.Count.ShouldBe(6);
        first.Values.Distinct().Count().ShouldBe(6);
        DemoKeys.Ensure(_directory).ShouldBe(first);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path.Combine(_directory, DemoKeys.FileName)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public void A_damaged_file_is_named_with_its_remedy()
    {
        File.WriteAllText(Path.Combine(_directory, DemoKeys.FileName), "{");
        Should.Throw<IOException>(() => DemoKeys.Ensure(_directory)).Message.ShouldContain("remove it");
    }

    [Fact]
    public void Progress_that_is_damaged_counts_as_none()
    {
        new DemoProgress(Cities.Now, new Dictionary<string, DateTimeOffset> { ["pos"] = Cities.Now }).Save(_directory);
        DemoProgress.Load(_directory)!.SentUntil["pos"].ShouldBe(Cities.Now);
        File.WriteAllText(Path.Combine(_directory, DemoProgress.FileName), "{\"x\":");
        DemoProgress.Load(_directory).ShouldBeNull();
    }
}
