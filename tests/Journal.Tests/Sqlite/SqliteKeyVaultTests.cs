using System.Text;
using SituationRoom.Journal.Sqlite;

namespace SituationRoom.Journal.Tests.Sqlite;

public sealed class SqliteKeyVaultTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private SqliteKeyVault _vault;

    public SqliteKeyVaultTests() => _vault = SqliteKeyVault.Open(_directory.Path);

    public void Dispose()
    {
        _vault.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public void Each_name_has_a_key_of_its_own_that_stays()
    {
        var keys = _vault.GetOrCreate(["a", "b", "a"]);
        keys.Count.ShouldBe(3);
        keys.ShouldAllBe(key => key.Length == 32);
        keys[0].ShouldBe(keys[2]);
        keys[0].ShouldNotBe(keys[1]);
        _vault.GetOrCreate(["b", "c"])[0].ShouldBe(keys[1]);
        _vault.Find("a").ShouldBe(keys[0]);
        _vault.Find("d").ShouldBeNull();
    }

    [Fact]
    public void Keys_and_salt_are_there_after_a_reopen()
    {
        var (salt, keys) = (_vault.Salt.ToArray(), _vault.GetOrCreate(["a", "b"]));
        salt.Length.ShouldBe(32);
        Reopen();
        _vault.Salt.ToArray().ShouldBe(salt);
        _vault.Find("a").ShouldBe(keys[0]);
        _vault.GetOrCreate(["b"])[0].ShouldBe(keys[1]);
    }

    [Fact]
    public void Keys_are_durable_when_they_are_returned()
    {
        var keys = _vault.GetOrCreate(["a", "b"]);

        // What a kill would leave: the files as they are now.
        using var copy = new TemporaryDirectory();
        foreach (var file in Directory.EnumerateFiles(_directory.Path))
        {
            File.Copy(file, copy.File(Path.GetFileName(file)));
        }

        using var reopened = SqliteKeyVault.Open(copy.Path);
        reopened.Find("a").ShouldBe(keys[0]);
        reopened.Find("b").ShouldBe(keys[1]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_forgotten_key_is_in_none_of_the_files_any_more(bool afterReopen)
    {
        // Enough keys that pages fill and split, and that forgetting empties some.
        string[] names = [.. Enumerable.Range(0, 1_000).Select(number => $"person/pos/{number * 7919 % 1_000}")];
        var keys = names.Chunk(100).SelectMany(chunk => _vault.GetOrCreate(chunk)).ToArray();
        if (afterReopen)
        {
            Reopen();
        }

        var before = Files();
        keys.All(key => before.AsSpan().IndexOf(key) >= 0).ShouldBeTrue();
        int[] forgotten = [.. Enumerable.Range(100, 200), .. Enumerable.Range(500, 100).Select(number => number / 7 * 7).Distinct()];
        foreach (var number in forgotten)
        {
            _vault.Forget(names[number]).ShouldBeTrue();
        }

        var after = Files();
        for (var number = 0; number < names.Length; number++)
        {
            var isForgotten = forgotten.Contains(number);
            (after.AsSpan().IndexOf(keys[number]) >= 0).ShouldBe(!isForgotten, names[number]);
            _vault.Find(names[number]).ShouldBe(isForgotten ? null : keys[number]);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_name_whose_key_was_forgotten_gets_keys_that_are_kept_nowhere(bool afterReopen)
    {
        var first = _vault.GetOrCreate(["a", "b"]);
        _vault.Forget("a").ShouldBeTrue();
        _vault.Forget("a").ShouldBeFalse();
        _vault.Forget("never").ShouldBeFalse();
        if (afterReopen)
        {
            Reopen();
        }

        var second = _vault.GetOrCreate(["a", "never", "b", "a"]);
        second.ShouldAllBe(key => key.Length == 32);
        second[0].ShouldNotBe(first[0]);
        second[2].ShouldBe(first[1]);
        _vault.GetOrCreate(["a"])[0].ShouldNotBe(second[0]);
        _vault.Find("a").ShouldBeNull();
        _vault.Find("never").ShouldBeNull();
        Files().AsSpan().IndexOf(second[0]).ShouldBe(-1);
    }

    [Fact]
    public void A_vault_of_an_earlier_release_learns_to_forget()
    {
        var key = _vault.GetOrCreate(["a"])[0];
        _vault.Dispose();
        using (var before = new SqliteDatabase(_directory.File("keys.db")))
        {
            before.Execute("DROP TABLE forgotten");
        }

        _vault = SqliteKeyVault.Open(_directory.Path);
        _vault.Find("a").ShouldBe(key);
        _vault.Forget("a").ShouldBeTrue();
        Reopen();
        _vault.Forget("a").ShouldBeFalse();
    }

    [Fact]
    public void What_no_longer_fits_the_cache_is_read_from_the_file()
    {
        _vault.Dispose();
        _vault = SqliteKeyVault.Open(_directory.Path, cacheCapacity: 3);
        var keys = Enumerable.Range(0, 20).Select(number => _vault.GetOrCreate([$"n{number}"])[0]).ToArray();
        for (var number = 0; number < keys.Length; number++)
        {
            _vault.Find($"n{number}").ShouldBe(keys[number]);
        }
    }

    [Fact]
    public async Task Threads_that_ask_for_the_same_name_get_the_same_key()
    {
        var asked = await Task.WhenAll(Enumerable.Range(0, 16).Select(thread => Task.Run(() =>
            Enumerable.Range(0, 50).Select(number => (Name: $"n{number % 25}", Key: Convert.ToHexString(_vault.GetOrCreate([$"n{number % 25}"])[0]))).ToList())));
        asked.SelectMany(pairs => pairs).Distinct().Count().ShouldBe(25);
    }

    [SkippableFact]
    public void Only_the_rooms_user_can_read_the_files()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no such modes.");
        _vault.GetOrCreate(["a"]);
        foreach (var file in Directory.EnumerateFiles(_directory.Path, "keys.db*"))
        {
            if (!OperatingSystem.IsWindows())
            {
                File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
            }
        }
    }

    [Fact]
    public void A_second_vault_on_the_same_directory_is_refused_with_the_remedy() =>
        Should.Throw<JournalInUseException>(() => SqliteKeyVault.Open(_directory.Path)).Message
            .ShouldBe($"{_directory.File("keys.db")} is in use by another situationroom; stop that one or choose another directory with --data");

    [Fact]
    public void A_file_that_is_no_vault_is_refused()
    {
        _vault.Dispose();
        File.WriteAllText(_directory.File("keys.db"), new string('x', 5_000), Encoding.ASCII);
        Should.Throw<JournalDamagedException>(() => SqliteKeyVault.Open(_directory.Path));
        File.Delete(_directory.File("keys.db"));
        using (var other = new SqliteDatabase(_directory.File("keys.db")))
        {
            other.Execute("CREATE TABLE other (id INTEGER)");
        }

        Should.Throw<InvalidDataException>(() => SqliteKeyVault.Open(_directory.Path));
    }

    private void Reopen()
    {
        _vault.Dispose();
        _vault = SqliteKeyVault.Open(_directory.Path);
    }

    private byte[] Files() =>
        [.. Directory.EnumerateFiles(_directory.Path).SelectMany(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return content;
        })];
}
