using System.Text.Json;
using System.Text.Json.Serialization;
using SituationRoom.Core.Board;

namespace SituationRoom.Gateway.Wire;

/// <summary>How the wire's records are written: camelCase, nulls left out, no reflection.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(BoardSnapshot))]
[JsonSerializable(typeof(BoardDelta))]
[JsonSerializable(typeof(BoardFeed[]))]
[JsonSerializable(typeof(Heartbeat))]
[JsonSerializable(typeof(WatchPosition))]
[JsonSerializable(typeof(WatchReply))]
public sealed partial class WireJsonContext : JsonSerializerContext;
