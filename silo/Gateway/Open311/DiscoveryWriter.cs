namespace SituationRoom.Gateway.Open311;

/// <summary>Writes what the service discovery of Open311 says of this server.</summary>
internal static class DiscoveryWriter
{
    private const string Specification = "http://wiki.open311.org/GeoReport_v2";
    private static readonly string[] Formats = ["text/xml", "application/json"];

    /// <param name="writer">Where to.</param>
    /// <param name="options">What is served.</param>
    /// <param name="changed">Since when it is so.</param>
    /// <param name="asked">The address as it was asked.</param>
    public static void Write(IAnswerWriter writer, Open311Options options, string changed, string asked)
    {
        var sites = options.Sites;
        writer.StartObject("discovery");
        writer.Text("changeset", changed);
        writer.Text("contact", sites.Select(site => site.Contact).FirstOrDefault(contact => contact is not null));
        writer.Text("key_service", sites.Select(site => site.KeyService).FirstOrDefault(service => service is not null));
        writer.StartList("endpoints");
        foreach (var url in sites.Select(site => site.Url ?? asked).Distinct(StringComparer.Ordinal))
        {
            writer.StartObject("endpoint");
            writer.Text("specification", Specification);
            writer.Text("url", url);
            writer.Text("changeset", changed);
            writer.Text("type", "production");
            writer.StartList("formats");
            foreach (var format in Formats)
            {
                writer.Item("format", format);
            }

            writer.End();
            writer.End();
        }

        writer.End();
        writer.End();
    }
}
