using System.Text.Json;
using System.Text.Json.Serialization;
using SituationRoom.Gateway.Wire;

namespace SituationRoom.Gateway.Live;

/// <summary>What the hub protocol itself has to read and write.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(WatchPosition))]
[JsonSerializable(typeof(PreparedReply))]
internal sealed partial class HubJsonContext : JsonSerializerContext;
