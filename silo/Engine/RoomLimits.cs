using SituationRoom.Engine.Snapshots;

namespace SituationRoom.Engine;

/// <summary>Where the engine is bounded, and how often it does its slower work.</summary>
public sealed record RoomLimits
{
    private const long RatePerGather = 2_500;
    private const long MostGathers = 4;

    /// <summary>Items that may wait for the writer; beyond, senders are told to come back.</summary>
    public int QueuedItems { get; init; } = 200_000;

    /// <summary>Sets of several districts that the room counts by at the most; a report that names another one is refused and kept.</summary>
    public int DistrictSets { get; init; } = 4_096;

    /// <summary>Bytes of entries that may wait for the writer, unless one delivery alone is larger; beyond, senders are told to come back.</summary>
    public long QueuedBytes { get; init; } = 128 << 20;

    /// <summary>Bytes of one commit at the most, unless one delivery alone is larger.</summary>
    public int CommitBytes { get; init; } = 4 << 20;

    /// <summary>
    /// How long small deliveries are gathered for a common commit once the room is busy; a commit of one entry costs as
    /// much as one of hundreds.
    /// </summary>
    public TimeSpan Gather { get; init; } = TimeSpan.FromMilliseconds(5);

    /// <summary>Entries a second from which the room gathers.</summary>
    public long GatherFrom { get; init; } = 700;

    /// <summary>Items in the queue from which a commit is worth its cost, so that nothing is waited for.</summary>
    public int GatherItems { get; init; } = 500;

    /// <summary>Once the engine has done nothing for so long, as where a disk hangs, its picture counts as one of the past.</summary>
    public TimeSpan LongestStep { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How many incidents one question for words reads the texts of; it then says how far it came, and goes on with the next question.</summary>
    public int SearchedIncidents { get; init; } = 50_000;

    /// <summary>How long one question reads on, the clock being looked at after each slice of texts, of 64 at first; it is answered soon after, with what was found so far.</summary>
    public TimeSpan LongestSearch { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>When a snapshot of the fold is written, and how.</summary>
    public SnapshotLimits Snapshots { get; init; } = new();

    /// <summary>
    /// How long deliveries are gathered at a rate, in entries a second: from 5,000 longer and longer, up to four times as long at 10,000,
    /// since commits and changes of threads are what such a load costs most.
    /// </summary>
    public TimeSpan GatherAt(long perSecond) =>
        perSecond < GatherFrom ? TimeSpan.Zero : Gather * Math.Clamp(perSecond / RatePerGather, 1, MostGathers);
}
