using System.Globalization;
using System.Text.RegularExpressions;
using SituationRoom.Feeds.Messages;

namespace SituationRoom.Feeds.Open311;

/// <summary>What must hold for what a feed offers, shows and understands of Open311.</summary>
public static partial class Open311Rules
{
    private const int LongestText = 500;

    /// <param name="definition">As read; null: there is none.</param>
    /// <param name="isServer">Whether the feed's door is <c>open311</c>.</param>
    /// <param name="isPolled">Whether it polls another server.</param>
    /// <param name="at">Where it stands in the configuration.</param>
    /// <param name="errors">Every error is added to it.</param>
    public static void Validate(Open311Definition? definition, bool isServer, bool isPolled, string at, ICollection<ConfigurationError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        if (definition is null)
        {
            return;
        }

        if (!isServer && !isPolled)
        {
            errors.Add(new(at, "", "only a feed of Open311 has these", "write \"door\": \"open311\", or \"poll\" with \"format\": \"open311\", or leave out \"open311\""));
        }

        Polled(definition, isPolled, at, errors);
        if (definition.Jurisdiction is { } jurisdiction && (jurisdiction.Length is 0 or > 100 || jurisdiction.Any(letter => letter is <= ' ' or > '~')))
        {
            errors.Add(new($"{at}.jurisdiction", jurisdiction, "a jurisdiction has 1 to 100 characters of ASCII without spaces", "write it like \"krasnodar.example.org\""));
        }

        foreach (var (member, text) in new[] { ("notice", definition.Notice), ("contact", definition.Contact), ("keyService", definition.KeyService) })
        {
            if (text?.Length > LongestText)
            {
                errors.Add(new($"{at}.{member}", text, $"this has at most {LongestText} characters", "shorten it"));
            }
        }

        if (definition.Url is { } url && (!Uri.TryCreate(url, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)))
        {
            errors.Add(new($"{at}.url", url, "an address is absolute and begins with http:// or https://", "write it like \"https://311.example.org/open311/v2\", or leave it out"));
        }

        foreach (var (service, asked) in definition.Attributes)
        {
            Attributes(asked, $"{at}.attributes.{service}", errors);
        }
    }

    private static void Polled(Open311Definition definition, bool isPolled, string at, ICollection<ConfigurationError> errors)
    {
        if (!isPolled && (definition.Zone is not null || definition.Categories.Count > 0))
        {
            errors.Add(new(at, "", "\"zone\" and \"categories\" are of a server that is polled", "leave them out, or write \"door\": \"poll\""));
        }

        if (definition.Zone is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            errors.Add(new($"{at}.zone", zone, "there is no such time zone", "write an IANA name such as \"Europe/Moscow\""));
        }

        foreach (var (service, category) in definition.Categories)
        {
            if (string.IsNullOrWhiteSpace(category) || category.Length > ReportLimits.Word)
            {
                errors.Add(new($"{at}.categories.{service}", category ?? "", $"a category is named by 1 to {ReportLimits.Word} characters", "write a category's code or alias, such as \"roads/potholes\""));
            }
        }
    }

    private static void Attributes(IReadOnlyList<AttributeDefinition> asked, string at, ICollection<ConfigurationError> errors)
    {
        for (var i = 0; i < asked.Count; i++)
        {
            var here = string.Create(CultureInfo.InvariantCulture, $"{at}[{i}]");
            if (!CodePattern().IsMatch(asked[i].Code))
            {
                errors.Add(new($"{here}.code", asked[i].Code, "a code has 1 to 100 Latin letters, digits, hyphens and underscores", "write it like \"depth_cm\""));
            }
            else if (asked.Take(i).Any(other => other.Code == asked[i].Code))
            {
                errors.Add(new($"{here}.code", asked[i].Code, "another attribute of this service has this code", "give each attribute a code of its own"));
            }

            if (!Enum.IsDefined(asked[i].Datatype))
            {
                errors.Add(new($"{here}.datatype", asked[i].Datatype.ToString(), "there is no such datatype", "write one of string, number, datetime, text, singlevaluelist, multivaluelist"));
            }

            var isList = asked[i].Datatype is AttributeDatatype.SingleValueList or AttributeDatatype.MultiValueList;
            if (isList != asked[i].Values.Count > 0 || asked[i].Values.Any(value => value.Key.Length == 0 || value.Name.Length == 0))
            {
                errors.Add(new($"{here}.values", "", "the two lists have values with a key and a name, other datatypes have none", "add { \"key\": \"…\", \"name\": \"…\" }, or leave out \"values\""));
            }
        }
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,100}$", RegexOptions.CultureInvariant)]
    private static partial Regex CodePattern();
}
