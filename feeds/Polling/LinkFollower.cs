using System.Globalization;
using SituationRoom.Feeds.Documents;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Polling;

/// <summary>
/// Follows the links of an index, one after the other and one step deep: those that are new or were changed, up to a bound. What was
/// read is never thrown away: where it ends early, <see cref="EndedAt"/> is where the next poll goes on behind.
/// </summary>
internal sealed class LinkFollower(PollClient client, IDocumentParser parser, int mostLinks, long mostBytes)
{
    private const int FailuresInARow = 3;
    private const string OutOfTime = "the poll's time was over before all documents that the index names were read; the rest is read with the next polls, or raise poll.timeout";

    /// <summary>The last link that was asked, where not all were; else null.</summary>
    public string? EndedAt { get; private set; }

    /// <param name="index">The index.</param>
    /// <param name="address">Where it was read.</param>
    /// <param name="bytes">How long it was.</param>
    /// <param name="known">Linked documents that were taken before.</param>
    /// <param name="behind">Where the last poll ended early: what follows comes first, so that a slow link keeps no other out; null: in the index's order.</param>
    /// <param name="cancellationToken">Its time is over: what was read is given back with a trouble.</param>
    public async Task<PolledDocument> FollowAsync(ParsedDocument index, Uri address, long bytes, IReadOnlyList<PollLink> known, string? behind, CancellationToken cancellationToken)
    {
        var taken = known.GroupBy(link => link.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var (items, links, unchanged) = (new List<FeedItem>(index.Items), new List<PollLink>(), new List<string>(index.Unchanged));
        string? trouble = null;
        string? last = null;
        var (asked, failed, isOver) = (0, 0, false);
        foreach (var link in Turned(index.Links, behind))
        {
            var key = PollLink.KeyOf(link);
            if (link.Updated is not null && taken.GetValueOrDefault(key) is { } same && same.Updated == link.Updated)
            {
                links.Add(same);
                unchanged.AddRange(same.Incidents);
                continue;
            }

            if (isOver || asked == mostLinks || failed == FailuresInARow)
            {
                EndedAt = last;
                trouble ??= isOver ? OutOfTime : string.Create(CultureInfo.InvariantCulture, $"the index names more than {mostLinks} documents that are new; the rest is read with the next polls");
                continue;
            }

            asked++;
            last = key;
            var (document, length, failure) = await ReadInTimeAsync(link, address, mostBytes - bytes, cancellationToken);
            isOver = cancellationToken.IsCancellationRequested;
            bytes += length;
            if (failure is not null)
            {
                trouble ??= failure;
                failed++;
                EndedAt = isOver ? last : EndedAt;
                items.AddRange(document?.Items ?? []);
                continue;
            }

            failed = 0;
            items.AddRange(document!.Items);
            links.Add(new PollLink(key, link.Updated, [.. document.Items.OfType<Report>().Select(report => report.Id).Distinct(StringComparer.Ordinal)]));
        }

        var whole = index with { Items = items, Links = [], Unchanged = unchanged, IsComplete = index.IsComplete && trouble is null };
        return new PolledDocument(whole, bytes, links, trouble);
    }

    /// <summary>The links behind one, then the others up to it.</summary>
    private static IEnumerable<DocumentLink> Turned(IReadOnlyList<DocumentLink> links, string? behind)
    {
        var at = links.TakeWhile(link => PollLink.KeyOf(link) != behind).Count() + 1;
        return at >= links.Count ? links : links.Skip(at).Concat(links.Take(at));
    }

    private async Task<(ParsedDocument? Document, long Bytes, string? Failure)> ReadInTimeAsync(
        DocumentLink link, Uri index, long limit, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(link, index, limit, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return (null, 0, OutOfTime);
        }
    }

    private async Task<(ParsedDocument? Document, long Bytes, string? Failure)> ReadAsync(
        DocumentLink link, Uri index, long limit, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(index, link.Address, out var address) || !client.MayAsk(address))
        {
            return (null, 0, $"the index names a document of another host{(address is null ? "" : $" ({address.Host})")}, which is not asked; add the host to poll.linkHosts if it shall be");
        }

        var answer = await client.AskAsync(address, PollCopy.None, limit, cancellationToken);
        if (answer.Body is not { } body)
        {
            return (null, 0, $"a document that the index names was not read: {answer.Failure ?? "the server gave no document"}");
        }

        var document = parser.Parse(body);
        return (document, body.Length, document.Failure is { } failure ? $"a document that the index names was not understood: {failure}" : null);
    }
}
