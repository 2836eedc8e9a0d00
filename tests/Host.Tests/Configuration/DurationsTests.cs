using System.Reflection;
using System.Text.Json.Serialization;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Host.Configuration;

namespace SituationRoom.Host.Tests.Configuration;

public sealed class DurationsTests
{
    [Fact]
    public void Every_length_of_time_is_written_as_people_write_it()
    {
        var members = new[] { typeof(RoomConfiguration).Assembly, typeof(FeedDefinition).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Name.EndsWith("Definition", StringComparison.Ordinal))
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Where(member => member.CanWrite && (Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType) == typeof(TimeSpan)
                && member.GetCustomAttribute<JsonIgnoreAttribute>() is null)
            .ToList();
        members.Count.ShouldBeGreaterThan(15);
        members.Where(member => member.GetCustomAttribute<JsonConverterAttribute>() is null).Select(member => $"{member.DeclaringType!.Name}.{member.Name}").ShouldBeEmpty();
    }
}
