using System.Text.Json;
using SituationRoom.Core.Board;
using SituationRoom.Gateway.Wire;

namespace SituationRoom.Gateway.Live;

/// <summary>A snapshot as it goes out: serialised once for all who ask at its version.</summary>
internal sealed class SentSnapshot
{
    private static readonly byte[] Head = HubFrame.Head("snapshot");

    private SerializedCall? _call;

    public SentSnapshot(BoardSnapshot snapshot)
    {
        Version = snapshot.Version;
        Json = JsonSerializer.SerializeToUtf8Bytes(snapshot, WireJson.Context.BoardSnapshot);
    }

    public long Version { get; }

    public byte[] Json { get; }

    /// <summary>The server's call <c>snapshot</c>, for those who fell behind.</summary>
    public SerializedCall Call => _call ??= new SerializedCall(HubFrame.Call(Head, Json));
}
