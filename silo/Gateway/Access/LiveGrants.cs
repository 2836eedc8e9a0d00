using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace SituationRoom.Gateway.Access;

/// <summary>Connections that go on for hours by a right that may end before: asked again, and cut where it is gone.</summary>
internal sealed class LiveGrants
{
    private readonly ConcurrentDictionary<HttpContext, Func<bool>> _held = new();

    /// <summary>Runs a request; it is aborted as soon as it is found that it may no more.</summary>
    public async Task HoldAsync(HttpContext context, RequestDelegate next, Func<bool> isStill)
    {
        _held[context] = isStill;
        try
        {
            await next(context);
        }
        finally
        {
            _held.TryRemove(context, out _);
        }
    }

    /// <summary>Asks for each again.</summary>
    public void Check()
    {
        foreach (var (context, isStill) in _held)
        {
            if (!isStill())
            {
                context.Abort();
            }
        }
    }
}
