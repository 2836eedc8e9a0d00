using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace SituationRoom.Gateway.Tests.Notices;

/// <summary>A mail server that takes everything and keeps what was said to it, a dialogue at a time.</summary>
internal sealed class LastMail : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Channel<string> _mails = Channel.CreateUnbounded<string>();

    public LastMail()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public async Task<string> NextAsync() => await _mails.Reader.ReadAsync();

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await TalkAsync(client.GetStream());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
        {
            _mails.Writer.TryComplete();
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        var said = new StringBuilder();
        await writer.WriteLineAsync("220 ready");
        var isData = false;
        while (await reader.ReadLineAsync() is { } line)
        {
            said.AppendLine(line);
            if (isData && line != ".")
            {
                continue;
            }

            var answer = isData ? "250 kept" : line.Split(' ')[0].ToUpperInvariant() switch
            {
                "DATA" => "354 go on",
                "QUIT" => "221 bye",
                _ => "250 ok",
            };
            isData = answer.StartsWith("354", StringComparison.Ordinal);
            await writer.WriteLineAsync(answer);
            if (answer == "250 kept")
            {
                _mails.Writer.TryWrite(said.ToString());
            }

            if (answer.StartsWith("221", StringComparison.Ordinal))
            {
                return;
            }
        }
    }
}
