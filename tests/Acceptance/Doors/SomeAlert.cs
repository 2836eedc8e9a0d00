using System.Globalization;

namespace SituationRoom.Acceptance.Doors;

/// <summary>Alerts of a weather service about the centre of the city.</summary>
internal static class SomeAlert
{
    public static string Xml(
        string type, string identifier, DateTimeOffset sent, DateTimeOffset? expires, string severity, params (string Identifier, DateTimeOffset Sent)[] references) => $"""
        <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>{identifier}</identifier><sender>meteo.example.org</sender><sent>{Time(sent)}</sent>
          <status>Actual</status><msgType>{type}</msgType><scope>Public</scope>
          <references>{string.Join(' ', references.Select(one => $"meteo.example.org,{one.Identifier},{Time(one.Sent)}"))}</references>
          <info><category>Met</category><event>Ветер</event><urgency>Expected</urgency><severity>{severity}</severity><certainty>Likely</certainty>
            {(expires is { } end ? $"<expires>{Time(end)}</expires>" : "")}
            <area><areaDesc>Центр</areaDesc><geocode><valueName>DISTRICT</valueName><value>tsentralny</value></geocode></area></info>
        </alert>
        """;

    private static string Time(DateTimeOffset moment) => moment.ToOffset(TimeSpan.FromHours(3)).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
