using SituationRoom.Journal.Postgres;

namespace SituationRoom.Journal.Tests.Postgres;

[Collection(SharedServer.Collection)]
public sealed class PostgresKeyVaultTests(SharedServer server) : IAsyncLifetime
{
    private PostgresOptions? _options;
    private PostgresKeyVault _vault = null!;

    public async Task InitializeAsync()
    {
        SharedServer.Require();
        _options = await server.NewAsync();
        _vault = PostgresKeyVault.Open(_options);
    }

    public Task DisposeAsync()
    {
        _vault.Dispose();
        return Task.CompletedTask;
    }

    [SkippableFact]
    public void Each_name_has_a_key_of_its_own_that_all_nodes_know()
    {
        var keys = _vault.GetOrCreate(["a", "b", "a"]);
        keys.Count.ShouldBe(3);
        keys.ShouldAllBe(key => key.Length == 32);
        keys[0].ShouldBe(keys[2]);
        keys[0].ShouldNotBe(keys[1]);
        using var other = PostgresKeyVault.Open(_options!);
        other.Salt.ToArray().ShouldBe(_vault.Salt.ToArray());
        other.Salt.Length.ShouldBe(32);
        other.GetOrCreate(["b", "c"])[0].ShouldBe(keys[1]);
        other.Find("a").ShouldBe(keys[0]);
        other.Find("d").ShouldBeNull();
    }

    [SkippableFact]
    public void A_key_that_one_node_forgets_nobody_has_ever_again()
    {
        var key = _vault.GetOrCreate(["a"])[0];
        using var other = PostgresKeyVault.Open(_options!);
        other.Find("a").ShouldBe(key);
        _vault.Forget("a").ShouldBeTrue();
        _vault.Forget("a").ShouldBeFalse();
        _vault.Forget("never-seen").ShouldBeFalse();
        foreach (var name in new[] { "a", "never-seen" })
        {
            other.Find(name).ShouldBeNull();
            var first = other.GetOrCreate([name])[0];
            first.ShouldNotBe(key);
            other.GetOrCreate([name])[0].ShouldNotBe(first);
            other.Find(name).ShouldBeNull();
        }
    }

    [SkippableFact]
    public async Task Nodes_that_make_the_same_keys_at_once_get_the_same()
    {
        string[] names = [.. Enumerable.Range(0, 200).Select(number => $"incident-{number}")];
        var all = await Task.WhenAll(Enumerable.Range(0, 6).Select(node => Task.Run(() => _vault.GetOrCreate(node % 2 == 0 ? names : [.. names.Reverse()]))));
        foreach (var (keys, node) in all.Select((keys, node) => (keys, node)))
        {
            (node % 2 == 0 ? keys : keys.Reverse()).ShouldBe(all[0]);
        }
    }

    [SkippableFact]
    public async Task The_rooms_role_reads_no_keys_but_by_name() =>
        (await Should.ThrowAsync<InvalidOperationException>(() => server.RunAsync(_options!, "set role room; select * from room_keys.keys"))).Message.ShouldContain("permission denied");
}
