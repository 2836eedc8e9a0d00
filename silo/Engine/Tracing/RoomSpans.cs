using System.Diagnostics;
using SituationRoom.Engine.Intake;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Tracing;

/// <summary>
/// The way of a delivery as spans: <c>intake</c> from the door to the answer, in it <c>encode</c>, <c>append</c>, <c>fold</c>, and
/// <c>publish</c> for the frame that shows it first. They name the feed and counts, never what a report says. Where nobody listens they cost nothing.
/// </summary>
public static class RoomSpans
{
    /// <summary>The source's name, for whoever listens.</summary>
    public const string SourceName = "SituationRoom.Room";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>From the door to the answer, linked to the request that brought it, whose sender may trace as well; null where it is not traced.</summary>
    internal static Activity? Intake(string feed, int items)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        // A trace of the room's own: whether it is taken is not for a sender to say.
        var request = Activity.Current;
        Activity.Current = null;
        var span = Source.StartActivity("intake", ActivityKind.Consumer, default(ActivityContext), links: request is null ? null : [new ActivityLink(request.Context)]);
        return span?.SetTag("situationroom.feed", feed).SetTag("situationroom.items", items);
    }

    /// <summary>What the door was told: whatever is not durable is an error, by its status.</summary>
    internal static void Answered(Activity? intake, DeliveryStatus status) =>
        intake?.SetStatus(status == DeliveryStatus.Durable ? ActivityStatusCode.Ok : ActivityStatusCode.Error, status == DeliveryStatus.Durable ? null : status.ToString());

    /// <summary>A part of the span that goes on here; null where none does.</summary>
    internal static Activity? Part(string name) => Source.HasListeners() && Activity.Current is not null ? Source.StartActivity(name) : null;

    /// <summary>Which of what is written together is traced.</summary>
    internal static TracedBatch Traced(IReadOnlyList<Submission> submissions)
    {
        if (!Source.HasListeners())
        {
            return default;
        }

        ActivityContext first = default;
        List<ActivityLink>? others = null;
        foreach (var submission in submissions)
        {
            if (submission.Trace == default)
            {
                continue;
            }

            if (first == default)
            {
                first = submission.Trace;
            }
            else
            {
                (others ??= []).Add(new ActivityLink(submission.Trace));
            }
        }

        return new TracedBatch(first, others);
    }

    /// <summary>A step of what is written together: a part of the first delivery's way, linked to the others'. Null where none of them is traced.</summary>
    internal static Activity? Step(string name, in TracedBatch batch) =>
        batch.First == default ? null : Source.StartActivity(name, ActivityKind.Internal, batch.First, links: batch.Others);
}

/// <summary>What of a batch is traced.</summary>
/// <param name="First">The first of them; default where none is.</param>
/// <param name="Others">The others, or null.</param>
internal readonly record struct TracedBatch(ActivityContext First, IReadOnlyList<ActivityLink>? Others);
