namespace SituationRoom.Journal.Tests.Postgres;

/// <summary>Tests that share one PostgreSQL.</summary>
[CollectionDefinition(SharedServer.Collection)]
public sealed class PostgresCollection : ICollectionFixture<SharedServer>;
