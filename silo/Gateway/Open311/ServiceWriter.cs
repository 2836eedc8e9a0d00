using SituationRoom.Core.Board;

namespace SituationRoom.Gateway.Open311;

/// <summary>Writes the list of services, and the definition of one.</summary>
internal static class ServiceWriter
{
    public static void WriteList(IAnswerWriter writer, Speech speech, IEnumerable<Open311Service> services)
    {
        writer.StartList("services");
        foreach (var service in services)
        {
            writer.StartObject("service");
            writer.Text("service_code", service.Code);
            writer.Text("service_name", speech.Name(service.Names));
            writer.Text("description", null);
            writer.Flag("metadata", service.Attributes.Count > 0);
            writer.Text("type", "realtime");
            writer.Text("keywords", string.Join(',', service.Keywords.Select(keyword => keyword.Replace(',', ' '))));
            writer.Text("group", speech.Name(service.Group));
            writer.End();
        }

        writer.End();
    }

    public static void WriteDefinition(IAnswerWriter writer, Open311Service service)
    {
        writer.StartObject("service_definition");
        writer.Text("service_code", service.Code);
        writer.StartList("attributes");
        for (var i = 0; i < service.Attributes.Count; i++)
        {
            Write(writer, service.Attributes[i], i + 1);
        }

        writer.End();
        writer.End();
    }

    private static void Write(IAnswerWriter writer, Open311Attribute attribute, int order)
    {
        writer.StartObject("attribute");
        writer.Flag("variable", true);
        writer.Text("code", attribute.Code);
        writer.Text("datatype", attribute.Datatype);
        writer.Flag("required", attribute.Required);
        writer.Text("datatype_description", attribute.DatatypeDescription);
        writer.Number("order", order);
        writer.Text("description", attribute.Description);
        if (attribute.Values.Count > 0)
        {
            writer.StartList("values");
            foreach (var (key, name) in attribute.Values)
            {
                writer.StartObject("value");
                writer.Text("key", key);
                writer.Text("name", name);
                writer.End();
            }

            writer.End();
        }

        writer.End();
    }
}
