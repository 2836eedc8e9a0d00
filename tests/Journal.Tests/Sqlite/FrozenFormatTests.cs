using SituationRoom.Journal.Sqlite;

namespace SituationRoom.Journal.Tests.Sqlite;

/// <summary>What any version wrote is read forever: never change the files, add new ones beside them.</summary>
public sealed class FrozenFormatTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_journal_of_version_1_is_read_to_the_byte_and_goes_on()
    {
        Thaw("journal-v1.sqlite", SqliteJournal.FileName);
        await using var journal = SqliteJournal.Open(_directory.Path);
        journal.Id.ShouldBe("683a2d959ae1402bb10b490f0703ca67");
        journal.End.ShouldBe(507);
        var blocks = await Some.AllAsync(journal);
        blocks.Select(block => block.FirstPosition).ShouldBe([1, 2, 5, 7, 507]);
        blocks.Select(block => block.Count).ShouldBe(FrozenFiles.Blocks.Select(block => block.Count));
        blocks.Select(block => block.JournaledAt).ShouldBe(Enumerable.Range(0, 5).Select(FrozenFiles.JournaledAt));
        blocks.Select(block => block.Payload.ToArray()).ShouldBe(Enumerable.Range(0, 5).Select(FrozenFiles.Payload));
        (await journal.AppendAsync(Some.Batch(1), default)).ShouldBe(508);
    }

    [Fact]
    public void A_key_vault_of_version_1_gives_its_keys_and_stays_forgetful()
    {
        Thaw("keys-v1.sqlite", SqliteKeyVault.FileName);
        using var vault = SqliteKeyVault.Open(_directory.Path);
        Convert.ToHexString(vault.Salt.Span).ShouldBe("A55EF64415698E88A7A87FB4208545E5BB66194D5A7A34A9F098285108D6A7C4");
        Convert.ToHexString(vault.Find("person/pos/1")!).ShouldBe("CD16D5204394C6D089D9A1A429408A36105A66D75A8194DA0386F28755B04654");
        vault.Find("person/pos/2").ShouldBeNull();
        Convert.ToHexString(vault.GetOrCreate(["person/pos/3"])[0]).ShouldBe("8FBA382CDBFAD2C5300B08C838E4830D89FD5472800A14FF3D49575B3352F4FF");
    }

    private void Thaw(string fixture, string name) =>
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Fixtures", fixture), _directory.File(name));
}
