using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace SituationRoom.Host.Commands.Bench.Rig;

/// <summary>One who watches the board: the JSON hub protocol over a WebSocket, as the pages speak it.</summary>
internal sealed class HubWatcher : IDisposable
{
    private const byte RecordSeparator = 0x1E;

    private readonly ClientWebSocket _socket = new();
    private readonly ArrayBufferWriter<byte> _pending = new(16 << 10);

    /// <summary>Deltas received since the snapshot.</summary>
    public long Deltas { get; private set; }

    /// <summary>Bytes of those deltas, as messages of the hub.</summary>
    public long DeltaBytes { get; private set; }

    /// <summary>Connects, shakes hands and calls <c>Watch</c>.</summary>
    /// <returns>The completion message of <c>Watch</c>.</returns>
    public async Task<JsonDocument> WatchAsync(Uri server, CancellationToken cancellationToken)
    {
        _socket.Options.Proxy = null;
        await _socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "/hubs/board" }.Uri, cancellationToken);
        await SendAsync("""{"protocol":"json","version":1}""", cancellationToken);
        await SendAsync("""{"type":1,"invocationId":"1","target":"Watch","arguments":[null]}""", cancellationToken);
        JsonDocument? reply = null;
        while (reply is null)
        {
            await ReceiveAsync(
                message =>
                {
                    if (message.Span.IndexOf("\"invocationId\":\"1\""u8) >= 0)
                    {
                        reply = JsonDocument.Parse(message);
                    }
                },
                cancellationToken);
        }

        return reply;
    }

    /// <summary>Snapshots that were pushed because this watcher was too slow for deltas.</summary>
    public long Snapshots { get; private set; }

    /// <summary>Receives until cancelled or closed; hands on every delta and pushed snapshot, valid only during the call.</summary>
    public async Task RunAsync(Action<ReadOnlyMemory<byte>, bool> board, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await ReceiveAsync(message => Take(message, board), cancellationToken);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or WebSocketException)
        {
            // Over, by our wish or the server's.
        }
    }

    public void Dispose() => _socket.Dispose();

    private static bool Calls(ReadOnlySpan<byte> message, ReadOnlySpan<byte> target) =>
        message[..Math.Min(48, message.Length)].IndexOf(target) >= 0;

    private void Take(ReadOnlyMemory<byte> message, Action<ReadOnlyMemory<byte>, bool> board)
    {
        if (Calls(message.Span, "\"target\":\"delta\""u8))
        {
            Deltas++;
            DeltaBytes += message.Length + 1;
            board(message, false);
        }
        else if (Calls(message.Span, "\"target\":\"snapshot\""u8))
        {
            Snapshots++;
            board(message, true);
        }
    }

    private async Task SendAsync(string message, CancellationToken cancellationToken) =>
        await _socket.SendAsync(
            (byte[])[.. Encoding.UTF8.GetBytes(message), RecordSeparator], WebSocketMessageType.Text, true, cancellationToken);

    /// <summary>Receives one WebSocket message and hands on each whole hub message.</summary>
    private async Task ReceiveAsync(Action<ReadOnlyMemory<byte>> each, CancellationToken cancellationToken)
    {
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(_pending.GetMemory(4 << 10), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely);
            }

            _pending.Advance(part.Count);
        }
        while (!part.EndOfMessage);

        var left = _pending.WrittenMemory;
        for (var end = left.Span.IndexOf(RecordSeparator); end >= 0; end = left.Span.IndexOf(RecordSeparator))
        {
            each(left[..end]);
            left = left[(end + 1)..];
        }

        var rest = left.ToArray();
        _pending.ResetWrittenCount();
        _pending.Write(rest);
    }
}
