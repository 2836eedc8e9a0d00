using System.Globalization;
using System.Text.RegularExpressions;
using SituationRoom.Core.Places;
using SituationRoom.Feeds;
using SituationRoom.Gateway.Access;

namespace SituationRoom.Host.Configuration;

/// <summary>Reads whom of the departments to call, and says everything that is wrong with it.</summary>
internal static partial class ConfiguredContacts
{
    private const int Most = 50;
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>What must hold of them.</summary>
    public static void Validate(IReadOnlyList<DepartmentDefinition> departments, List<ConfigurationError> errors)
    {
        for (var i = 0; i < departments.Count; i++)
        {
            var contacts = departments[i].Contacts;
            for (var j = 0; j < contacts.Count; j++)
            {
                Validate(contacts[j], $"departments[{i}].contacts[{j}]", errors);
            }

            if (contacts.Count > Most)
            {
                errors.Add(new($"departments[{i}].contacts", $"{contacts.Count}", $"a department has at most {Most} contacts", "name those that a duty shift calls"));
            }
        }
    }

    /// <summary>Whom to call, of a configuration that is right.</summary>
    public static OnCall OnCall(RoomConfiguration room, Catalog catalog) => new()
    {
        DepartmentFor = catalog.DepartmentFor,
        Contacts = room.Departments.Where(department => department.Contacts.Count > 0)
            .ToDictionary(department => department.Code, department => (IReadOnlyList<DutyContact>)[.. department.Contacts.Select(Contact)], StringComparer.Ordinal),
        Zone = TimeZoneInfo.FindSystemTimeZoneById(room.City.TimeZone),
    };

    private static void Validate(ContactDefinition contact, string at, List<ConfigurationError> errors)
    {
        if (contact.Post.IsEmpty)
        {
            errors.Add(new($"{at}.post", "", "a contact is a post, not a person", "write { \"ru\": \"…\", \"en\": \"…\" }"));
        }

        if (!Phone().IsMatch(contact.Phone))
        {
            errors.Add(new($"{at}.phone", contact.Phone, "a number has 2 to 40 digits, spaces, brackets, hyphens, a plus and a comma", "write it as people dial it, such as \"8 (861) 255-00-00\""));
        }

        if (contact.Hours is { } hours && Hours().Match(hours) is { Success: false })
        {
            errors.Add(new($"{at}.hours", hours, "these are no hours of a day", "write them like \"08:00-20:00\", or leave them out for round the clock"));
        }

        for (var i = 0; i < contact.Days.Count; i++)
        {
            if (!Days.Contains(contact.Days[i]))
            {
                errors.Add(new($"{at}.days[{i}]", contact.Days[i], "there is no such day", $"write one of {string.Join(", ", Days)}"));
            }
        }
    }

    private static DutyContact Contact(ContactDefinition contact)
    {
        var hours = contact.Hours is null ? null : Hours().Match(contact.Hours);
        return new DutyContact(
            contact.Post.Names(""), contact.Phone, Minute(hours, 1), Minute(hours, 3), [.. contact.Days.Select(day => (DayOfWeek)Array.IndexOf(Days, day))]);
    }

    private static int Minute(Match? hours, int group) => hours is null
        ? 0
        : (int.Parse(hours.Groups[group].ValueSpan, CultureInfo.InvariantCulture) * 60) + int.Parse(hours.Groups[group + 1].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?=.*[0-9])[0-9 ()+,-]{2,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    [GeneratedRegex("^([01][0-9]|2[0-3]):([0-5][0-9])-([01][0-9]|2[0-3]):([0-5][0-9])$", RegexOptions.CultureInvariant)]
    private static partial Regex Hours();
}
