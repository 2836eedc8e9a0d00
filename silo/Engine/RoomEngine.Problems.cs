using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Asking;
using SituationRoom.Engine.Intake;
using SituationRoom.Engine.Problems;
using SituationRoom.Reports;

namespace SituationRoom.Engine;

/// <summary>Which incidents are one problem: what may be asked and decided.</summary>
public sealed partial class RoomEngine : IProblemDesk
{
    private const int MostPairs = 5_000;
    private const int MostMerged = 200;

    public async ValueTask<IReadOnlyList<ProblemProposal>> ProposalsAsync(CancellationToken cancellationToken)
    {
        CandidateScan? scan = null;
        while (!await AskAsync(() => (scan ??= new CandidateScan(_fold, _parts.Merging)).Step(), cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        var candidates = scan!.Candidates;
        var pairs = NearPairs.Find(candidates, _parts.Merging, MostPairs);
        if (pairs.Count == 0)
        {
            return [];
        }

        var excluded = await AskAsync(() => CandidateScan.Excluded(_fold, candidates), cancellationToken).ConfigureAwait(false);
        var near = pairs.SelectMany(pair => new[] { pair.One, pair.Other }).Distinct().Select(index => candidates[index].Key).ToList();
        var told = (await SummariesAsync(near, cancellationToken).ConfigureAwait(false)).ToDictionary(incident => incident.Key);
        var words = new Dictionary<int, TextWords>();
        var proposals = MergePlanner.Propose(
            candidates,
            [.. pairs.Where(pair => told.ContainsKey(candidates[pair.One].Key) && told.ContainsKey(candidates[pair.Other].Key))],
            Words,
            (one, other) => excluded.Contains((one, other)),
            _parts.Merging);
        return [.. proposals.Select(proposal => new ProblemProposal(
            Math.Round(proposal.Score, 3), [.. proposal.Keys.Select(key => told[key])], [.. proposal.Reasons.Select(Reason)]))];

        TextWords Words(int index)
        {
            var key = candidates[index].Key;
            if (!words.TryGetValue(key, out var known))
            {
                words.Add(key, known = TextWords.Of(told[key].Title, told[key].Text));
            }

            return known;
        }
    }

    public async ValueTask<IReadOnlyList<MergedProblem>> ProblemsAsync(CancellationToken cancellationToken)
    {
        var groups = await AskAsync(
            () => _fold.Problems.Groups
                .Select(group => (Members: group.Members.ToArray(), Voices: _fold.Problems.VoicesOf(group.Members[0])))
                .OrderByDescending(group => group.Members.Max(key => _fold.Incidents[key].OccurredAt))
                .Take(MostMerged)
                .ToArray(),
            cancellationToken).ConfigureAwait(false);
        var told = (await SummariesAsync([.. groups.SelectMany(group => group.Members)], cancellationToken).ConfigureAwait(false))
            .ToDictionary(incident => incident.Key);
        return
        [
            .. groups.Select(group => (group.Voices, Incidents: group.Members.Where(told.ContainsKey).Select(key => told[key]).OrderBy(incident => incident.OccurredAt).ToArray()))
                .Where(group => group.Incidents.Length > 0)
                .Select(group => new MergedProblem(group.Voices, group.Incidents.FirstOrDefault(incident => incident.IsCounted)?.Key ?? -1, group.Incidents)),
        ];
    }

    public async ValueTask<ProblemResult> DecideAsync(ProblemDecision decision, Actor by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ProblemResult? impossible = null;
        var noted = await DecideAsync(() => (impossible = ProblemChecks.Refusal(_fold, decision)) is null ? Submission.Of(decision, ProblemChecks.Said(_fold, decision, by)) : null, cancellationToken).ConfigureAwait(false);
        return impossible ?? (noted.Refusal is { } unavailable ? new ProblemResult(ProblemStatus.Unavailable, unavailable) : new ProblemResult(ProblemStatus.Done));
    }

    private static ProblemReason Reason(ProposalReason reason) => new(
        reason.To,
        reason.Key,
        Math.Round(reason.Likeness.Metres),
        Math.Round(reason.Likeness.Minutes),
        reason.Likeness.SameCategory,
        reason.Likeness.Words is { } words ? Math.Round(words, 2) : null,
        reason.Likeness.SharedWords,
        reason.Likeness.SeveralChannels);

    private async ValueTask<IReadOnlyList<IncidentSummary>> SummariesAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
    {
        var (page, details) = await AskAsync(() => _reader.Incidents(keys), cancellationToken).ConfigureAwait(false);
        return (await _details.AddAsync(page, details, cancellationToken).ConfigureAwait(false)).Items;
    }
}
