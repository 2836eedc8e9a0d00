using System.Text;
using SituationRoom.Feeds;
using SituationRoom.Host.Configuration;

namespace SituationRoom.Host.Tests.Configuration;

public sealed class ConfiguredContactsTests
{
    [Fact]
    public void Contacts_stand_at_their_department_which_is_found_by_category_and_district()
    {
        var (loaded, errors) = Load(""" { "post": { "ru": "Диспетчер" }, "phone": "8 (861) 255-00-00", "hours": "20:00-08:00", "days": ["fri"] } """);
        errors.ShouldBeEmpty();
        var onCall = ConfiguredContacts.OnCall(loaded!.Room, loaded.Catalog);
        onCall.DepartmentFor("roads/snow", "n1").ShouldBe("road-service");
        onCall.DepartmentFor(null, null).ShouldBeNull();
        var contact = onCall.Contacts["road-service"].ShouldHaveSingleItem();
        (contact.From, contact.Until, contact.Hours, contact.Days.Single()).ShouldBe((20 * 60, 8 * 60, "20:00–08:00", DayOfWeek.Friday));
    }

    [Theory]
    [InlineData(""" { "phone": "01" } """, "departments[0].contacts[0].post")]
    [InlineData(""" { "post": { "ru": "Диспетчер" }, "phone": "позвони" } """, "departments[0].contacts[0].phone")]
    [InlineData(""" { "post": { "ru": "Диспетчер" }, "phone": "01", "hours": "8-20" } """, "departments[0].contacts[0].hours")]
    [InlineData(""" { "post": { "ru": "Диспетчер" }, "phone": "01", "days": ["monday"] } """, "departments[0].contacts[0].days[0]")]
    public void What_is_wrong_is_named_with_its_place(string contact, string key) => Load(contact).Errors.ShouldHaveSingleItem().Key.ShouldBe(key);

    private static (LoadedConfiguration? Loaded, IReadOnlyList<ConfigurationError> Errors) Load(string contact) => ConfigurationLoader.Load(
        Encoding.UTF8.GetBytes($$"""
            { "city": { "name": { "ru": "Город" }, "timeZone": "Europe/Moscow" }, "territories": [ { "code": "n1", "name": { "ru": "Округ" } } ], "rules": [],
              "categories": [ { "code": "roads", "name": { "ru": "Дороги" }, "department": "road-service" }, { "code": "roads/snow", "name": { "ru": "Снег" } } ],
              "departments": [ { "code": "road-service", "name": { "ru": "Дорожная служба" }, "contacts": [ {{contact}} ] } ] }
            """),
        "test.json",
        "/",
        _ => ReadOnlyMemory<byte>.Empty,
        []);
}
