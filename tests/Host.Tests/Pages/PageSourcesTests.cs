using SituationRoom.Host.Pages;
using SituationRoom.Host.Tests.Support;

namespace SituationRoom.Host.Tests.Pages;

public sealed class PageSourcesTests : IDisposable
{
    private static readonly DateTime Early = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void A_fresh_checkout_needs_packages_and_a_build()
    {
        var sources = Checkout();
        sources.NeedsPackages.ShouldBeTrue();
        sources.NeedsBuild.ShouldBeTrue();
    }

    [Fact]
    public void What_was_built_after_the_last_change_is_left_alone()
    {
        var sources = Checkout();
        Write("wallboard/node_modules/.package-lock.json", 1);
        Write("wallboard/dist/wall.html", 1);
        sources.NeedsPackages.ShouldBeFalse();
        sources.NeedsBuild.ShouldBeFalse();
    }

    [Fact]
    public void A_changed_source_needs_a_build_and_another_stamp()
    {
        var sources = Checkout();
        Write("wallboard/dist/wall.html", 1);
        var before = sources.Stamp;
        Write("wallboard/src/wall/main.tsx", 2);
        sources.NeedsBuild.ShouldBeTrue();
        sources.Stamp.ShouldNotBe(before);
    }

    [Fact]
    public void A_changed_lock_file_needs_packages()
    {
        var sources = Checkout();
        Write("wallboard/node_modules/.package-lock.json", 1);
        Write("wallboard/package-lock.json", 2);
        sources.NeedsPackages.ShouldBeTrue();
    }

    [Fact]
    public void Tests_of_the_pages_are_no_source_of_them()
    {
        var sources = Checkout();
        Write("wallboard/dist/wall.html", 1);
        Write("wallboard/tests/a.test.ts", 2);
        sources.NeedsBuild.ShouldBeFalse();
    }

    [Fact]
    public void Beside_a_published_executable_there_are_no_sources() => PageSources.Above(_directory.Path).ShouldBeNull();

    private PageSources Checkout()
    {
        Write("SituationRoom.sln", 0);
        Write("wallboard/package.json", 0);
        Write("wallboard/package-lock.json", 0);
        Write("wallboard/src/wall/main.tsx", 0);
        return PageSources.Above(Path.Combine(_directory.Path, "silo", "Host", "bin"))!;
    }

    private void Write(string name, int hours) => File.SetLastWriteTimeUtc(_directory.Write(name, ""), Early.AddHours(hours));
}
