using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace SituationRoom.Gateway.Tests.Support;

/// <summary>A small client of the JSON hub protocol over a plain WebSocket.</summary>
internal sealed class HubClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly ClientWebSocket _socket;
    private readonly Channel<JsonElement> _messages = Channel.CreateUnbounded<JsonElement>();
    private readonly CancellationTokenSource _stop = new();
    private Task _reading = Task.CompletedTask;
    private int _invocation;

    private HubClient(ClientWebSocket socket) => _socket = socket;

    /// <summary>Completes once the connection is over, for a client that reads.</summary>
    public Task Closed => _reading;

    public static async Task<HubClient> ConnectAsync(Uri server, bool reads = true, Action<ClientWebSocketOptions>? with = null, string query = "")
    {
        var socket = new ClientWebSocket();
        with?.Invoke(socket.Options);
        await socket.ConnectAsync(new Uri($"ws://{server.Authority}/hubs/board{query}"), CancellationToken.None);
        var client = new HubClient(socket);
        await client.SendAsync("""{"protocol":"json","version":1}""");
        if (reads)
        {
            client.Read();
        }

        return client;
    }

    /// <summary>Begins to read, for a client that was connected without.</summary>
    public void Read() => _reading = Task.Run(ReadAsync);

    public Task SendAsync(string json) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(json + '\u001e'), WebSocketMessageType.Text, endOfMessage: true, _stop.Token);

    /// <summary>Sends Watch without waiting for the answer; returns the invocation's id.</summary>
    public async Task<string> SendWatchAsync(string since = "null")
    {
        var id = (++_invocation).ToString(System.Globalization.CultureInfo.InvariantCulture);
        await SendAsync($$"""{"type":1,"invocationId":"{{id}}","target":"Watch","arguments":[{{since}}]}""");
        return id;
    }

    /// <summary>Calls Watch; what was pushed before the answer is passed over.</summary>
    public async Task<JsonElement> WatchAsync(string since = "null")
    {
        var id = await SendWatchAsync(since);
        while (true)
        {
            var message = await NextAsync();
            if (message.TryGetProperty("invocationId", out var answered) && answered.GetString() == id)
            {
                return message;
            }
        }
    }

    /// <summary>The next message but pings and the handshake's answer.</summary>
    public async Task<JsonElement> NextAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var message = await _messages.Reader.ReadAsync(patience.Token);
            if (message.TryGetProperty("type", out var type) && type.GetInt32() != 6)
            {
                return message;
            }
        }
    }

    /// <summary>The next call of the target; its argument.</summary>
    public async Task<JsonElement> NextCallAsync(params string[] targets)
    {
        while (true)
        {
            var message = await NextAsync();
            if (message.GetProperty("type").GetInt32() == 1 && targets.Contains(message.GetProperty("target").GetString()))
            {
                return message.GetProperty("arguments")[0];
            }
        }
    }

    /// <summary>The next delta or snapshot that is pushed; heartbeats and answers are passed over.</summary>
    public async Task<(string Target, JsonElement Board)> NextBoardAsync()
    {
        while (true)
        {
            var message = await NextAsync();
            if (message.GetProperty("type").GetInt32() == 1 && message.GetProperty("target").GetString() is ("delta" or "snapshot") and var target)
            {
                return (target, message.GetProperty("arguments")[0]);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _socket.Abort();
        await _reading;
        _socket.Dispose();
        _stop.Dispose();
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        using var rest = new MemoryStream();
        try
        {
            while (true)
            {
                var result = await _socket.ReceiveAsync(buffer.AsMemory(), _stop.Token);
                if (result.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                rest.Write(buffer, 0, result.Count);
                Take(rest);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // Over.
        }

        _messages.Writer.TryComplete();
    }

    private void Take(MemoryStream rest)
    {
        var bytes = rest.GetBuffer().AsSpan(0, (int)rest.Length);
        var begin = 0;
        for (int end; (end = bytes[begin..].IndexOf((byte)0x1e)) >= 0; begin += end + 1)
        {
            using var document = JsonDocument.Parse(bytes.Slice(begin, end).ToArray());
            _messages.Writer.TryWrite(document.RootElement.Clone());
        }

        var left = bytes[begin..].ToArray();
        rest.SetLength(0);
        rest.Write(left);
    }
}
