using SituationRoom.Feeds;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Host.Configuration;

namespace SituationRoom.Host.Tests.Configuration;

public sealed class JournalRulesTests
{
    [Fact]
    public void A_file_is_the_default_and_a_database_needs_its_place()
    {
        Errors(new JournalDefinition()).ShouldBeEmpty();
        Errors(new JournalDefinition
        {
            Kind = JournalKind.Postgres, Host = "db.city.example", Database = "situationroom", User = "situationroom", Password = new SecretReference { File = "password" }, Node = "room-1",
        }).ShouldBeEmpty();
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once_with_its_remedy()
    {
        var errors = Errors(new JournalDefinition { Kind = JournalKind.Postgres, Port = 0, Node = "room one", Password = new SecretReference() });
        errors.Select(error => error.Key).ShouldBe(["journal.host", "journal.database", "journal.user", "journal.port", "journal.node", "journal.password"]);
        errors.ShouldAllBe(error => error.Rule.Length > 0 && error.Remedy.Length > 0);
    }

    [Fact]
    public void A_server_that_would_not_be_used_is_an_error() =>
        Errors(new JournalDefinition { Host = "db.city.example" }).ShouldHaveSingleItem().Key.ShouldBe("journal.kind");

    private static List<ConfigurationError> Errors(JournalDefinition journal)
    {
        var errors = new List<ConfigurationError>();
        JournalRules.Validate(journal, errors);
        return errors;
    }
}
