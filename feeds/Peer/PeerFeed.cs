using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Polling;

namespace SituationRoom.Feeds.Peer;

/// <summary>
/// Follows one room: asks for what came after the cursor, delivers it, and only then moves the cursor. Killed in between it reads the same again, which
/// the room recognises. Never two questions at once.
/// </summary>
internal sealed class PeerFeed : IDisposable
{
    private const long MostBytes = 64L << 20;
    private const int UsualLimit = 1_000;

    /// <summary>What this room understands; a room that does not know the word answers with reports and readings alone.</summary>
    private const int Version = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FirstAgain = TimeSpan.FromSeconds(1);
    private readonly FeedDefinition _feed;
    private readonly PeerDefinition _peer;
    private readonly PeerParts _parts;
    private readonly PollClient _client;
    private readonly PeerParser _parser;
    private readonly PeerIntake _intake;
    private PeerCursor _cursor;

    /// <exception cref="ArgumentException">The feed names no room.</exception>
    public PeerFeed(FeedDefinition feed, PeerParts parts)
    {
        (_feed, _parts) = (feed, parts);
        _peer = feed.Peer ?? throw new ArgumentException($"feed {feed.Id} names no room", nameof(feed));
        _client = new PollClient(new PollDefinition { Url = _peer.Url, Bearer = _peer.Key }, parts.Shared.Clock);
        _parser = new PeerParser(_peer, parts.Room);
        _intake = new PeerIntake(feed.Id, parts.Shared.Intake, parts.Desk, parts.Shared.Clock);
        _cursor = Restore();
    }

    /// <summary>Follows until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var failures = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            var result = await AskSafelyAsync(cancellationToken);
            failures = result.Failure is null ? 0 : failures + 1;
            if (result.Failure is not null)
            {
                var wait = PollPlan.AfterFailure(FirstAgain, failures, result.RetryAfter, Random.Shared.NextDouble());
                _parts.Shared.Logger.PollFailed(_feed.Id, result.Failure, wait.TotalSeconds);
                await PauseAsync(wait, cancellationToken);
            }
            else if (result.NotTaken is { } pause)
            {
                await PauseAsync(pause, cancellationToken);
            }
        }
    }

    /// <summary>Asks once and takes the answer.</summary>
    public async Task<PollResult> AskAsync(CancellationToken cancellationToken)
    {
        var wait = _peer.Wait ?? PeerDefinition.UsualWait;
        var began = _parts.Shared.Clock.GetTimestamp();
        using var patience = new CancellationTokenSource(wait + Patience, _parts.Shared.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        PollAnswer answer;
        try
        {
            answer = await _client.AskAsync(Address(wait), PollCopy.None, MostBytes, either.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return Failed("the room that is followed does not answer in time; check the network and the room", null);
        }

        if (answer.Failure is { } failure)
        {
            return Failed(failure, answer.RetryAfter);
        }

        if (_parser.Parse(answer.Body, out var fault) is not { } understood)
        {
            return Failed(fault!, null);
        }

        if (_cursor.Objection(understood.Head, _parts.Room) is { } objection)
        {
            return Failed(objection, null);
        }

        // A room that does not wait is not asked without a pause.
        var isHasty = understood.Head.To == _cursor.Position && _parts.Shared.Clock.GetElapsedTime(began) < FirstAgain;
        var result = await TakeAsync(understood, answer.Body!.Length, cancellationToken);
        return isHasty ? result with { NotTaken = result.NotTaken ?? FirstAgain } : result;
    }

    public void Dispose() => _client.Dispose();

    private async Task<PollResult> TakeAsync(PeerAnswer answer, int bytes, CancellationToken cancellationToken)
    {
        if (await _intake.TakeAsync(answer, bytes, cancellationToken) is { } wait)
        {
            return new PollResult { NotTaken = wait };
        }

        Remember(PeerCursor.After(answer.Head));
        return PollResult.Well;
    }

    private Uri Address(TimeSpan wait) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"{_peer.Url.TrimEnd('/')}/api/v1/journal?after={_cursor.Position}&limit={_peer.Limit ?? UsualLimit}&wait={(int)wait.TotalSeconds}s&version={Version}"));

    private Task PauseAsync(TimeSpan time, CancellationToken cancellationToken) =>
        Task.Delay(time, _parts.Shared.Clock, cancellationToken).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "One feed that breaks down stops no other; it says so and is tried again.")]
    private async Task<PollResult> AskSafelyAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await AskAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return PollResult.Well;
        }
        catch (Exception error)
        {
            _parts.Shared.Logger.PollBroke(_feed.Id, error);
            return Failed($"following broke down ({error.GetType().Name}); see the server's log", null);
        }
    }

    private PollResult Failed(string reason, TimeSpan? retryAfter)
    {
        _parts.Shared.Sink.ReportFeedState(_feed.Id, reason);
        return new PollResult { Failure = reason, RetryAfter = retryAfter };
    }

    private PeerCursor Restore()
    {
        try
        {
            return _parts.Shared.States.Read(_feed.Id) is { } bytes && JsonSerializer.Deserialize<PeerCursor>(bytes) is { Journal: not null } cursor ? cursor : PeerCursor.Start;
        }
        catch (JsonException)
        {
            return PeerCursor.Start;
        }
    }

    private void Remember(PeerCursor cursor)
    {
        if (cursor == _cursor)
        {
            return;
        }

        _cursor = cursor;
        try
        {
            _parts.Shared.States.Write(_feed.Id, JsonSerializer.SerializeToUtf8Bytes(cursor));
        }
        catch (IOException error)
        {
            // What is read again after the next start is recognised.
            _parts.Shared.Logger.StateNotWritten(_feed.Id, error.Message);
        }
    }
}
