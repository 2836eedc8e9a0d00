using System.Net;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Material;

/// <summary>Somebody's web server on 127.0.0.1 that answers each request with the next of some files, and in the end again and again with the last.</summary>
internal sealed class PlayedSite : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly IReadOnlyList<string> _files;
    private readonly Task _answering;
    private int _answered;

    public PlayedSite(IReadOnlyList<string> files)
    {
        _files = files;
        Address = new Uri($"http://127.0.0.1:{FreePort.Next()}/");
        _listener.Prefixes.Add(Address.AbsoluteUri);
        _listener.Start();
        _answering = Task.Run(AnswerAsync);
    }

    public Uri Address { get; }

    /// <summary>How many requests were answered.</summary>
    public int Answered => Volatile.Read(ref _answered);

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
                context.Response.Close(await File.ReadAllBytesAsync(_files[Math.Min(_answered, _files.Count - 1)]), willBlock: true);
                Interlocked.Increment(ref _answered);
            }
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
        {
            // Closed.
        }
    }
}
