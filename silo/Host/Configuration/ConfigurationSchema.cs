using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Mapping;
using SituationRoom.Gateway.Wire;
using SituationRoom.Reports;

namespace SituationRoom.Host.Configuration;

/// <summary>The JSON Schema of the configuration, for editors: the text of <c>deploy/situationroom.schema.json</c>.</summary>
public static class ConfigurationSchema
{
    /// <summary>Where the text is kept, below the repository's root.</summary>
    public const string Path = "deploy/situationroom.schema.json";

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The whole file, made anew from the records and their documentation.</summary>
    public static string Json()
    {
        var docs = new XmlDocs();
        var exporter = new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, schema) => Describe(context, schema, docs),
        };
        var schema = (JsonObject)FeedJson.Options.GetJsonSchemaAsNode(typeof(RoomConfiguration), exporter);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "situationroom.json");
        return schema.ToJsonString(Written) + "\n";
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema, XmlDocs docs)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        var described = (Converter(context) is { } converter ? Form(converter) : null) ?? Form(type) ?? schema as JsonObject;
        if (described is null)
        {
            return schema;
        }

        var doc = context.PropertyInfo?.AttributeProvider is PropertyInfo property
            ? docs.Of(property)
            : context.Path.IsEmpty ? docs.Of(type) : null;
        if (doc is not null)
        {
            described.Insert(0, "description", doc);
        }

        return described;
    }

    /// <summary>What converters of our own read, by what they read or by themselves; the exporter can't know it.</summary>
    private static JsonObject? Form(Type type) =>
        type == typeof(TimeSpan)
            ? new JsonObject { ["type"] = "string", ["pattern"] = @"^(\d+(\.\d+)?(ms|s|m|h|d)|(\d+\.)?\d\d:\d\d:\d\d)$" }
        : type == typeof(Channel)
            ? new JsonObject { ["enum"] = new JsonArray([.. Enum.GetValues<Channel>().Select(channel => JsonValue.Create(Vocabulary.Word(channel)))]) }
        : type == typeof(BoundariesDefinition)
            ? new JsonObject { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "string" }, BoundariesObject()) }
        : type == typeof(ExpectedIntervalConverter)
            ? Learnable()
        : type == typeof(SourcesConverter)
            ? Sources()
        : null;

    private static Type? Converter(JsonSchemaExporterContext context) =>
        (context.PropertyInfo?.AttributeProvider as PropertyInfo)?.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType;

    private static JsonObject Learnable() => new() { ["anyOf"] = new JsonArray(new JsonObject { ["const"] = ExpectedIntervalConverter.Learn }, Form(typeof(TimeSpan))) };

    private static JsonObject Sources() => new() { ["anyOf"] = new JsonArray(Source(), new JsonObject { ["type"] = "array", ["items"] = Source() }) };

    private static JsonObject Source() => new() { ["type"] = new JsonArray("string", "integer") };

    private static JsonObject BoundariesObject() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["file"] = new JsonObject { ["type"] = "string" },
            ["property"] = new JsonObject { ["type"] = "string", ["default"] = new BoundariesDefinition().Property },
        },
        ["required"] = new JsonArray("file"),
        ["additionalProperties"] = false,
    };
}
