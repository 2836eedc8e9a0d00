using Microsoft.AspNetCore.Http;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Rejections;
using SituationRoom.Engine.Trail;
using SituationRoom.Gateway.Api;
using SituationRoom.Reports;

namespace SituationRoom.Gateway.People;

/// <summary>Tells the trail that many rejections are settled in one go: one event before the first of them, and nothing is settled that it could not be told.</summary>
internal sealed class RejectionsTrail(ITrailDesk trail, TimeProvider time)
{
    /// <param name="by">Who does it.</param>
    /// <param name="of">Which; no reason means all.</param>
    /// <param name="outcome">What becomes of them.</param>
    /// <param name="reason">Why; null where nobody was asked.</param>
    /// <param name="cancellationToken">Given up by whoever asked.</param>
    /// <returns>The refusal, or null once it is durable.</returns>
    public async ValueTask<IResult?> TellAsync(Actor by, RejectionMass of, RejectionOutcome outcome, string? reason, CancellationToken cancellationToken)
    {
        var noted = await trail.AppendAsync(
            new RejectionsDecided
            {
                At = time.GetUtcNow().ToUnixTimeMilliseconds(),
                By = by,
                Reason = reason,
                Feed = of.Feed,
                Of = of.Reason,
                Above = of.After,
                Most = RejectionDesk.MostAtOnce,
                Outcome = outcome,
            },
            cancellationToken);
        return noted.Refusal is { } refusal ? Problem.Result(StatusCodes.Status503ServiceUnavailable, "Not taken", $"Nothing has changed: {refusal}.") : null;
    }
}
