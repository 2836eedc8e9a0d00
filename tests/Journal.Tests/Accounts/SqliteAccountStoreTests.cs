using SituationRoom.Journal.Accounts;

namespace SituationRoom.Journal.Tests.Accounts;

public sealed class SqliteAccountStoreTests : AccountStoreConformance
{
    private readonly TemporaryDirectory _directory = new();

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _directory.Dispose();
    }

    [Fact]
    public void The_file_is_its_users_alone()
    {
        if (!OperatingSystem.IsWindows())
        {
            foreach (var file in Directory.GetFiles(_directory.Path, "accounts.db*"))
            {
                File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
            }
        }
    }

    [Fact]
    public void What_is_none_of_ours_is_refused_with_a_sentence()
    {
        var elsewhere = _directory.File("elsewhere");
        Directory.CreateDirectory(elsewhere);
        File.WriteAllText(Path.Combine(elsewhere, AccountStore.FileName), string.Concat(Enumerable.Repeat("no database at all ", 60)));
        Should.Throw<JournalDamagedException>(() => AccountStore.Open(elsewhere)).Message.ShouldContain("restore it from a backup");
    }

    protected override AccountStore Open() => AccountStore.Open(_directory.Path);
}
