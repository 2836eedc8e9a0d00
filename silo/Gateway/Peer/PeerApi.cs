using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SituationRoom.Gateway.Api;
using SituationRoom.Journal;
using SituationRoom.Journal.Entries;

namespace SituationRoom.Gateway.Peer;

/// <summary>
/// <c>GET /api/v1/journal</c>: what came after a position, for another room that follows. The first line says which journal this is and how far the answer
/// goes, the others are reports and readings in the journal's order. Waits for something new as long as is asked for.
/// </summary>
internal sealed class PeerApi(PeerOptions options, IJournal journal, TimeProvider clock)
{
    private const string Bearer = "Bearer ";
    private const int MostLines = 5_000;
    private const int LongestWait = 60;
    private const int RequestsAtOnce = 4;
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);
    private readonly PeerKeys _keys = new(options.Readers);
    private readonly ConcurrentDictionary<string, int> _atWork = new(StringComparer.Ordinal);
    private string? _journalId;

    public static void Map(IEndpointRouteBuilder routes, PeerOptions options)
    {
        if (options.Readers.Count == 0)
        {
            return;
        }

        var api = new PeerApi(options, routes.ServiceProvider.GetRequiredService<IJournal>(), routes.ServiceProvider.GetRequiredService<TimeProvider>());
        routes.MapGet("/api/v1/journal", (HttpContext context) => api.AnswerAsync(context)).WithTags("Room").WithName("Journal").AllowAnonymous()
            .WithSummary("What came after a position, for a room that follows this one: NDJSON, without personal data.")
            .WithDescription("after = the last position that is known, 0 at first; limit 1 to 5000; wait = 0 to 60 seconds for something new; version = 2 where what people decided is understood, too: what is void, moved, released, merged or taken apart. The key of a peer as Authorization: Bearer.");
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) || _keys.Find(header[Bearer.Length..].Trim()) is not { } reader)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await Problem.WriteAsync(context, StatusCodes.Status401Unauthorized, "Not allowed to follow", "Send the key of a peer as Authorization: Bearer KEY; its hash stands under peers in the configuration.");
            return;
        }

        if (!TryRead(context.Request.Query, out var after, out var limit, out var wait, out var version))
        {
            await Problem.WriteAsync(context, StatusCodes.Status400BadRequest, "The query is wrong", $"Give after from 0 on, limit from 1 to {MostLines}, wait from 0 to {LongestWait} seconds, such as 25s, and version from 1 on.");
            return;
        }

        if (_atWork.AddOrUpdate(reader.Id, 1, (_, count) => count + 1) > RequestsAtOnce)
        {
            _atWork.AddOrUpdate(reader.Id, 0, (_, count) => count - 1);
            context.Response.Headers.RetryAfter = "1";
            await Problem.WriteAsync(context, StatusCodes.Status429TooManyRequests, "Too much at once", $"A peer asks {RequestsAtOnce} times at once at the most.");
            return;
        }

        try
        {
            await WaitAsync(after, wait, context.RequestAborted);
            await WriteAsync(context, after, new PeerBatch(options, reader, limit, version));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The peer went away.
        }
        finally
        {
            _atWork.AddOrUpdate(reader.Id, 0, (_, count) => count - 1);
        }
    }

    private static bool TryRead(IQueryCollection query, out long after, out int limit, out TimeSpan wait, out int version)
    {
        var seconds = 0;
        (after, limit, version) = (0, 1_000, 1);
        var isRight = (query["after"].ToString() is not { Length: > 0 } position || long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out after))
            && (query["limit"].ToString() is not { Length: > 0 } lines || int.TryParse(lines, NumberStyles.None, CultureInfo.InvariantCulture, out limit))
            && (query["wait"].ToString() is not { Length: > 0 } time || int.TryParse(time.TrimEnd('s'), NumberStyles.None, CultureInfo.InvariantCulture, out seconds))
            && (query["version"].ToString() is not { Length: > 0 } understood || int.TryParse(understood, NumberStyles.None, CultureInfo.InvariantCulture, out version));
        wait = TimeSpan.FromSeconds(seconds);
        return isRight && limit is >= 1 and <= MostLines && seconds <= LongestWait && version >= 1;
    }

    private async Task WaitAsync(long after, TimeSpan wait, CancellationToken cancellationToken)
    {
        // Where the position lies beyond the end there is nothing to wait for: the follower must be told.
        var began = clock.GetTimestamp();
        while (journal.End == after && clock.GetElapsedTime(began) < wait)
        {
            await Task.Delay(LookAgain, clock, cancellationToken);
        }
    }

    private async Task WriteAsync(HttpContext context, long after, PeerBatch batch)
    {
        var end = journal.End;
        var at = after == 0 || after > end ? null : await MarkAsync(after, context.RequestAborted);
        if (after < end)
        {
            await foreach (var block in journal.ReadAsync(after + 1, context.RequestAborted))
            {
                if (!batch.Add(block, after))
                {
                    break;
                }
            }
        }

        context.Response.ContentType = "application/x-ndjson";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.Body.WriteAsync(await HeadAsync(batch, after, at, end, context.RequestAborted), context.RequestAborted);
        await context.Response.Body.WriteAsync(batch.Lines, context.RequestAborted);
    }

    private async ValueTask<byte[]> HeadAsync(PeerBatch batch, long after, string? at, long end, CancellationToken cancellationToken)
    {
        var id = await JournalAsync(end, cancellationToken);
        using var output = new MemoryStream();
        using (var writer = new Utf8JsonWriter(output))
        {
            writer.WriteStartObject();
            writer.WriteString("room"u8, options.Room);
            writer.WriteString("journal"u8, id);
            writer.WriteNumber("end"u8, end);
            writer.WriteString("at"u8, at);
            writer.WriteNumber("to"u8, Math.Max(after, batch.To));
            writer.WriteString("mark"u8, batch.Mark ?? at);
            writer.WriteNumber("items"u8, batch.Items);
            writer.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
        return output.ToArray();
    }

    /// <summary>What tells this journal from any other: the mark of its first entry and when it was written. Empty while there is none.</summary>
    private async ValueTask<string> JournalAsync(long end, CancellationToken cancellationToken)
    {
        if (_journalId is null && end > 0 && await journal.ReadBlockAsync(1, cancellationToken) is { } first)
        {
            _journalId = string.Create(CultureInfo.InvariantCulture, $"{Mark(first, 1)}-{first.JournaledAt.ToUnixTimeMilliseconds():x}");
        }

        return _journalId ?? "";
    }

    private async ValueTask<string?> MarkAsync(long position, CancellationToken cancellationToken) =>
        await journal.ReadBlockAsync(position, cancellationToken) is { } block ? Mark(block, position) : null;

    private static string? Mark(JournalBlock block, long position)
    {
        var entries = new EntryReader(block.Payload.Span);
        for (var at = block.FirstPosition; entries.Next(); at++)
        {
            if (at == position)
            {
                return PeerBatch.MarkOf(entries.Entry);
            }
        }

        return null;
    }
}
