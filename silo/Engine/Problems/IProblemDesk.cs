using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;

namespace SituationRoom.Engine.Problems;

/// <summary>Where people see which incidents may be one problem, and say which are.</summary>
public interface IProblemDesk
{
    /// <summary>Open incidents of the last days that may be one problem, the likeliest first, each with its reasons.</summary>
    ValueTask<IReadOnlyList<ProblemProposal>> ProposalsAsync(CancellationToken cancellationToken);

    /// <summary>What is merged at present, the newest problem first.</summary>
    ValueTask<IReadOnlyList<MergedProblem>> ProblemsAsync(CancellationToken cancellationToken);

    /// <summary>Makes a decision durable and lets it count.</summary>
    /// <param name="decision">What was decided.</param>
    /// <param name="by">Who, as the trail names people.</param>
    /// <param name="cancellationToken">Given up by whoever asked.</param>
    ValueTask<ProblemResult> DecideAsync(ProblemDecision decision, Actor by, CancellationToken cancellationToken);
}
