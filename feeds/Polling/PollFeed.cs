using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Documents;
using SituationRoom.Feeds.Documents.Intake;
using SituationRoom.Feeds.States;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Polling;

/// <summary>
/// One feed that is polled: never two polls at once. Whatever goes wrong is a state of the feed and is tried again; only a document that
/// was understood whole says that something has ended.
/// </summary>
internal sealed class PollFeed : IDisposable
{
    /// <summary>Most bytes of a poll where the feed says nothing.</summary>
    public const long MostBytes = 32L << 20;

    private const int MostLinks = 500;
    private const int MostRejections = 10_000;
    private static readonly TimeSpan LongestPoll = TimeSpan.FromSeconds(30);
    private readonly FeedDefinition _feed;
    private readonly PollDefinition _poll;
    private readonly PollParts _parts;
    private readonly PollClient _client;
    private readonly IDocumentParser _parser;
    private readonly string _definition;
    private PollState _state;
    private bool _isFirst = true;
    private string? _endedAt;

    /// <exception cref="ArgumentException">The feed names no address.</exception>
    public PollFeed(FeedDefinition feed, PollParts parts)
    {
        (_feed, _parts) = (feed, parts);
        _poll = feed.Poll ?? throw new ArgumentException($"feed {feed.Id} names no address", nameof(feed));
        _client = new PollClient(_poll, parts.Clock);
        _parser = DocumentParsers.For(feed);
        _definition = Hash(JsonSerializer.SerializeToUtf8Bytes(feed, FeedJson.Options));
        _state = Restore();
    }

    /// <summary>Polls until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var failures = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            var began = _parts.Clock.GetTimestamp();
            var result = await PollSafelyAsync(cancellationToken);
            failures = result.Failure is null ? 0 : failures + 1;
            var wait = result switch
            {
                { NotTaken: { } pause } => pause,
                { Failure: not null } => PollPlan.AfterFailure(_poll.Every!.Value, failures, result.RetryAfter, Random.Shared.NextDouble()),
                _ => PollPlan.AfterSuccess(_poll.Every!.Value, _parts.Clock.GetElapsedTime(began)),
            };
            if (result.Failure is not null)
            {
                _parts.Logger.PollFailed(_feed.Id, result.Failure, wait.TotalSeconds);
            }

            await Task.Delay(wait, _parts.Clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Polls once.</summary>
    public async Task<PollResult> PollAsync(CancellationToken cancellationToken)
    {
        var receivedAt = _parts.Clock.GetUtcNow();
        var most = _poll.Timeout ?? LongestPoll;
        using var patience = new CancellationTokenSource(most, _parts.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        PolledDocument polled;
        PollAnswer answer;
        try
        {
            // A complete list is read whole after each start and while something is in doubt: what the room holds is compared with it.
            var known = (_isFirst && _poll.Complete != false) || _parts.Intake.IsInDoubt(_feed.Id) ? PollCopy.None : _state.Copy;
            answer = await _client.AskAsync(new Uri(_poll.Url), known, _poll.MaxBytes ?? MostBytes, either.Token);
            if (answer.Failure is { } failure)
            {
                return Failed(failure, answer.RetryAfter);
            }

            if (answer.IsUnchanged || IsTaken(answer.Body!))
            {
                return await AliveAsync(receivedAt, cancellationToken);
            }

            polled = await ReadAsync(answer, either.Token);
            cancellationToken.ThrowIfCancellationRequested();
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return Failed($"the poll took longer than {most.TotalSeconds:0.#} s and was given up; check the server, or raise poll.timeout", null);
        }

        return await TakeAsync(polled, answer, receivedAt, cancellationToken);
    }

    public void Dispose() => _client.Dispose();

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16));

    private static string Hash(Rejection rejection) => Hash(rejection.Message.Span);

    /// <summary>Rejections that need not be kept again; a document that failed says nothing of those that the last one brought.</summary>
    private IEnumerable<string> Rejections(ParsedDocument document) => document.Items.OfType<Rejection>().Select(Hash)
        .Concat(document.Failure is null ? [] : _state.Rejections).Distinct().Take(MostRejections);

    private bool IsTaken(byte[] body) => !_isFirst && !_parts.Intake.IsInDoubt(_feed.Id) && Hash(body) == _state.Taken;

    private async Task<PolledDocument> ReadAsync(PollAnswer answer, CancellationToken cancellationToken)
    {
        var document = _parser.Parse(answer.Body!);
        document = document with { IsComplete = document.Failure is null && (_poll.Complete ?? document.IsComplete) };
        var follower = new LinkFollower(_client, _parser, _poll.MaxLinks ?? MostLinks, _poll.MaxBytes ?? MostBytes);
        var polled = document.Links.Count == 0
            ? new PolledDocument(document, answer.Body!.Length, [], null)
            : await follower.FollowAsync(document, answer.Address!, answer.Body!.Length, _state.Links, _endedAt, cancellationToken);
        _endedAt = follower.EndedAt;
        return polled;
    }

    private async Task<PollResult> TakeAsync(PolledDocument polled, PollAnswer answer, DateTimeOffset receivedAt, CancellationToken cancellationToken)
    {
        var kept = _state.Rejections.ToHashSet(StringComparer.Ordinal);
        var arrived = new ArrivedDocument(_feed.Id, polled.Document, (int)Math.Min(polled.Bytes, int.MaxValue), receivedAt)
        {
            IsKept = rejection => kept.Contains(Hash(rejection)),
        };
        var taken = await _parts.Intake.TakeAsync(arrived, cancellationToken);
        if (taken.NotTaken is { } refusal)
        {
            return new PollResult { NotTaken = refusal.RetryAfter ?? TimeSpan.FromSeconds(1) };
        }

        _isFirst = false;
        var failure = polled.Document.Failure ?? polled.Trouble;
        Remember(_state with
        {
            Copy = failure is null && !taken.IsInDoubt ? answer.Copy : PollCopy.None,
            Taken = failure is null && !taken.IsInDoubt ? Hash(answer.Body!) : null,
            Rejections = [.. Rejections(polled.Document)],
            Links = polled.Document.Failure is null ? polled.Links : _state.Links,
        });
        return failure is null ? PollResult.Well : Failed(failure, null);
    }

    private async Task<PollResult> AliveAsync(DateTimeOffset receivedAt, CancellationToken cancellationToken)
    {
        _isFirst = false;
        var nothing = new ArrivedDocument(_feed.Id, new ParsedDocument(), 0, receivedAt);
        var taken = await _parts.Intake.TakeAsync(nothing, cancellationToken);
        return new PollResult { NotTaken = taken.NotTaken is null ? null : taken.NotTaken.RetryAfter ?? TimeSpan.FromSeconds(1) };
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "One feed that breaks down stops no other; it says so and is tried again.")]
    private async Task<PollResult> PollSafelyAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await PollAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return PollResult.Well;
        }
        catch (Exception error)
        {
            _parts.Logger.PollBroke(_feed.Id, error);
            return Failed($"the poll broke down ({error.GetType().Name}); see the server's log", null);
        }
    }

    private PollResult Failed(string reason, TimeSpan? retryAfter)
    {
        _parts.Sink.ReportFeedState(_feed.Id, reason);
        return new PollResult { Failure = reason, RetryAfter = retryAfter };
    }

    private PollState Restore()
    {
        try
        {
            var state = _parts.States.Read(_feed.Id) is { } bytes ? JsonSerializer.Deserialize<PollState>(bytes) : null;
            return state?.Definition == _definition ? state : new PollState { Definition = _definition };
        }
        catch (JsonException)
        {
            return new PollState { Definition = _definition };
        }
    }

    private void Remember(PollState state)
    {
        if (state == _state)
        {
            return;
        }

        _state = state;
        try
        {
            _parts.States.Write(_feed.Id, JsonSerializer.SerializeToUtf8Bytes(state));
        }
        catch (IOException error)
        {
            // The state only spares work: without it the next start reads again.
            _parts.Logger.StateNotWritten(_feed.Id, error.Message);
        }
    }
}
