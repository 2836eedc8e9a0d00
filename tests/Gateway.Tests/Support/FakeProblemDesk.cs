using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Problems;

namespace SituationRoom.Gateway.Tests.Support;

/// <summary>A desk by hand: says what the test wants, and remembers what was decided.</summary>
internal sealed class FakeProblemDesk : IProblemDesk
{
    public ProblemResult Result { get; set; } = new(ProblemStatus.Done);

    public List<ProblemDecision> Decided { get; } = [];

    public ValueTask<IReadOnlyList<ProblemProposal>> ProposalsAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<ProblemProposal>>(
        [new ProblemProposal(0.73, [], [new ProblemReason(1, 2, 40, 12, true, 0.5, ["труб"], true)])]);

    public ValueTask<IReadOnlyList<MergedProblem>> ProblemsAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<MergedProblem>>([new MergedProblem(3, 7, [])]);

    public ValueTask<ProblemResult> DecideAsync(ProblemDecision decision, Actor by, CancellationToken cancellationToken)
    {
        Decided.Add(decision);
        return ValueTask.FromResult(Result);
    }
}
