using System.Globalization;
using SituationRoom.Feeds.Documents;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Polling;

/// <summary>Follows the links of an index, one after the other and one step deep: those that are new or were changed, up to a bound.</summary>
internal sealed class LinkFollower(PollClient client, IDocumentParser parser, int mostLinks, long mostBytes)
{
    private const int FailuresInARow = 3;

    /// <param name="index">The index.</param>
    /// <param name="address">Where it was read.</param>
    /// <param name="bytes">How long it was.</param>
    /// <param name="known">Linked documents that were taken before.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    public async Task<PolledDocument> FollowAsync(ParsedDocument index, Uri address, long bytes, IReadOnlyList<PollLink> known, CancellationToken cancellationToken)
    {
        var taken = known.GroupBy(link => link.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var (items, links, unchanged) = (new List<FeedItem>(index.Items), new List<PollLink>(), new List<string>(index.Unchanged));
        string? trouble = null;
        var (asked, failed) = (0, 0);
        foreach (var link in index.Links)
        {
            var key = PollLink.KeyOf(link);
            if (link.Updated is not null && taken.GetValueOrDefault(key) is { } same && same.Updated == link.Updated)
            {
                links.Add(same);
                unchanged.AddRange(same.Incidents);
                continue;
            }

            if (asked == mostLinks || failed == FailuresInARow)
            {
                trouble ??= string.Create(CultureInfo.InvariantCulture, $"the index names more than {mostLinks} documents that are new; the rest is read with the next polls");
                continue;
            }

            asked++;
            var (document, length, failure) = await ReadAsync(link, address, mostBytes - bytes, cancellationToken);
            bytes += length;
            if (failure is not null)
            {
                trouble ??= failure;
                failed++;
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
