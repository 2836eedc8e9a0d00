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

    [Fact]
    public void A_source_of_a_mapping_may_be_one_as_well_as_several_and_a_column_s_number_as_well_as_its_name()
    {
        var field = JsonDocument.Parse(ConfigurationSchema.Json()).RootElement.GetProperty("properties").GetProperty("feeds").GetProperty("items")
            .GetProperty("properties").GetProperty("mapping").GetProperty("properties").GetProperty("report").GetProperty("additionalProperties");

        var forms = field.GetProperty("properties").GetProperty("from").GetProperty("anyOf");

        forms.GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal)
            .ShouldBe("""[{"type":["string","integer"]},{"type":"array","items":{"type":["string","integer"]}}]""");
    }
}
