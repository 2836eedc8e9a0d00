using SituationRoom.Journal.Accounts;
using SituationRoom.Journal.Postgres;
using SituationRoom.Journal.Tests.Postgres;

namespace SituationRoom.Journal.Tests.Accounts;

[Collection(SharedServer.Collection)]
public sealed class PostgresAccountStoreTests(SharedServer server) : AccountStoreConformance
{
    private PostgresOptions? _options;

    public override async Task InitializeAsync()
    {
        SharedServer.Require();
        _options = await server.NewAsync();
        await base.InitializeAsync();
    }

    protected override AccountStore Open() => AccountStore.Open(_options!);
}
