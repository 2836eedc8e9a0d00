using System.Buffers.Binary;
using System.Diagnostics;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;
using SituationRoom.Journal.Entries;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Intake;

/// <summary>A delivery, placed and encoded, on its way to the writer.</summary>
internal sealed class Submission(string feed, int count) : IDisposable
{
    private readonly TaskCompletionSource<DeliveryResult> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Feed { get; } = feed;

    public EntryBuffer Buffer { get; } = new(count * 320);

    /// <summary>One for each item of the delivery, in order.</summary>
    public SubmittedItem[] Items { get; } = new SubmittedItem[count];

    /// <summary>What is noted of an earlier rejection, and its entries, which lie after those of the items: the note, and what the trail tells of it; null where nothing is.</summary>
    public (RejectionNote Said, SubmittedItem[] Entries)? Note { get; set; }

    /// <summary>The note that its items came by an import, which lies last; null where they did not.</summary>
    public SubmittedItem? Import { get; set; }

    /// <summary>Whether the writer has left it out, since what it notes can't be.</summary>
    public bool IsLeftOut { get; set; }

    public long ReceivedAt { get; init; }

    /// <summary>The span of its way, where it is traced.</summary>
    public ActivityContext Trace { get; set; }

    /// <summary>Whether it is what somebody of the room decided, no delivery of a feed.</summary>
    public bool IsDecision { get; private init; }

    /// <summary>Whether only the node that leads may write it.</summary>
    public bool IsLed { get; init; }

    /// <summary>Whether it must be written right after what it was decided against.</summary>
    public bool NeedsHead => IsDecision || Note is not null;

    /// <summary>Where its last entry lies, once it is durable; else 0.</summary>
    public long Position { get; set; }

    public Task<DeliveryResult> Completed => _completion.Task;

    /// <summary>A decision on its way to the writer, with what the trail tells of it.</summary>
    public static Submission Of(ProblemDecision decision, TrailEvent said)
    {
        var submission = new Submission(string.Empty, 2) { IsDecision = true };
        submission.Add(0, EntryKind.Problem, buffer => ProblemEntry.Write(buffer, decision));
        submission.Add(1, EntryKind.Trail, buffer => TrailEntry.Write(buffer, said));
        return submission;
    }

    /// <summary>An event of the trail on its way to the writer, which names in it the one before.</summary>
    /// <param name="said">The event.</param>
    /// <param name="isLed">Whether only the node that leads may write it.</param>
    public static Submission Of(TrailEvent said, bool isLed = false)
    {
        var submission = new Submission(string.Empty, 1) { IsDecision = true, IsLed = isLed };
        submission.Add(0, EntryKind.Trail, buffer => TrailEntry.Write(buffer, said));
        return submission;
    }

    public void Complete(DeliveryResult result) => _completion.TrySetResult(result);

    public void Dispose() => Buffer.Dispose();

    private void Add(int index, EntryKind kind, Action<EntryBuffer> write)
    {
        var start = Buffer.Length;
        Buffer.Write(0);
        write(Buffer);
        var length = Buffer.Length - start;
        BinaryPrimitives.WriteInt32LittleEndian(Buffer[start..(start + 4)], length - 4);
        Items[index] = new SubmittedItem(kind, start, length, 0, null);
    }
}

/// <summary>One encoded item.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where its entry begins in the buffer, at its length.</param>
/// <param name="Length">Size with the length before it.</param>
/// <param name="ContentHash">Of a report.</param>
/// <param name="Why">Of a rejection.</param>
internal readonly record struct SubmittedItem(EntryKind Kind, int Start, int Length, ulong ContentHash, Fault? Why)
{
    /// <summary>Of a rejection: by which its message is known when it comes again.</summary>
    public Guid Identity { get; init; }
}
