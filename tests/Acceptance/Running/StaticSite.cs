using System.Collections.Concurrent;
using System.Net;
using System.Text;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Running;

/// <summary>Somebody's web server on 127.0.0.1 with the pages that it is given, and a count of who asked for them.</summary>
internal sealed class StaticSite : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _answering;

    public StaticSite()
    {
        Address = new Uri($"http://127.0.0.1:{FreePort.Next()}/");
        _listener.Prefixes.Add(Address.AbsoluteUri);
        _listener.Start();
        _answering = Task.Run(AnswerAsync);
    }

    public Uri Address { get; }

    /// <summary>Path without the first slash to text.</summary>
    public ConcurrentDictionary<string, string> Pages { get; } = new();

    /// <summary>How often each path was asked for.</summary>
    public ConcurrentDictionary<string, int> Asked { get; } = new();

    public void Dispose()
    {
        _listener.Close();
        _answering.Wait(TimeSpan.FromSeconds(10));
    }

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                var path = context.Request.Url!.AbsolutePath.TrimStart('/');
                Asked.AddOrUpdate(path, 1, (_, before) => before + 1);
                var page = Pages.GetValueOrDefault(path);
                context.Response.StatusCode = page is null ? 404 : 200;
                context.Response.Close(Encoding.UTF8.GetBytes(page ?? ""), willBlock: false);
            }
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
        {
            // Closed.
        }
    }
}
