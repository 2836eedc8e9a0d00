using System.Text.Json;
using SituationRoom.Host.Configuration;
using SituationRoom.Host.Tests.Support;

namespace SituationRoom.Host.Tests.Configuration;

public sealed class ConfigurationSchemaTests
{
    [Fact]
    public void Committed_schema_is_what_the_records_say()
    {
        var committed = File.ReadAllText(Path.Combine(Repository.Root, ConfigurationSchema.Path));
        ConfigurationSchema.Json().ShouldBe(committed, "run: dotnet run --project silo/Host -- configuration-schema");
    }

    [Fact]
    public void Every_member_of_the_configuration_is_described()
    {
        var properties = JsonDocument.Parse(ConfigurationSchema.Json()).RootElement.GetProperty("properties");
        foreach (var member in properties.EnumerateObject())
        {
            member.Value.GetProperty("description").GetString().ShouldNotBeNullOrWhiteSpace(member.Name);
        }
    }
}
