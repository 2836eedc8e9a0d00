using System.Text.Json;
using SituationRoom.Core.Board;
using SituationRoom.Gateway.Wire;

namespace SituationRoom.Gateway.Live;

/// <summary>A delta as it goes out: serialised once.</summary>
internal sealed class SentDelta
{
    private static readonly byte[] Head = HubFrame.Head("delta");

    public SentDelta(BoardDelta delta)
    {
        Version = delta.Version;
        Frame = HubFrame.Call(Head, JsonSerializer.SerializeToUtf8Bytes(delta, WireJson.Context.BoardDelta));
    }

    public long Version { get; }

    /// <summary>The whole hub message.</summary>
    public byte[] Frame { get; }

    /// <summary>The delta's JSON within it.</summary>
    public ReadOnlySpan<byte> Json => Frame.AsSpan(Head.Length..^3);
}
