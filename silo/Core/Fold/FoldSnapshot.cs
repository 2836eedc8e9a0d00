using SituationRoom.Core.Board;
using SituationRoom.Core.Incidents;
using SituationRoom.Core.Ledger;
using SituationRoom.Core.Typical;

namespace SituationRoom.Core.Fold;

/// <summary>
/// The fold as bytes and back. Numbers of feeds, districts and categories are those of the run that wrote it; names go
/// along, so that a run with another configuration finds its own. Not for exchange: another format is a replay.
/// </summary>
public static class FoldSnapshot
{
    /// <summary>Version of the bytes; a snapshot of another one is passed over.</summary>
    public const int Format = 22;

    /// <summary>Writes the fold as it stands.</summary>
    public static void Save(RoomFold fold, Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        var capture = fold.Capture(writer);
        try
        {
            capture.Continue(int.MaxValue);
        }
        finally
        {
            capture.GiveUp();
        }
    }

    /// <summary>Fills an empty fold.</summary>
    public static void Restore(RoomFold fold, Stream stream)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        fold.RestorePosition(reader.ReadInt64());
        fold.Advance(reader.ReadInt64() * 1000);
        var numbers = ReadNames(reader, fold);
        ReadFeeds(reader, fold.Feeds, numbers.Feeds);
        RejectionSnapshot.Restore(reader, fold.Rejections, numbers.Feeds);
        ShiftSnapshot.Restore(reader, fold.Shifts);
        ReadReadings(reader, fold.Readings, numbers.Feeds);
        ReadHistory(reader, fold.History, numbers);
        var problems = ProblemSnapshot.Read(reader, numbers.Feeds);
        var hands = HandSnapshot.Read(reader, numbers);
        var hurt = CasualtySnapshot.Read(reader, numbers);
        ImportSnapshot.Restore(reader, fold.Imports, numbers.Feeds);
        TrailSnapshot.Restore(reader, fold);
        NoticeSnapshot.Restore(reader, fold.Notices);
        ErasureSnapshot.Restore(reader, fold.Erasures);
        SteeringSnapshot.Restore(reader, fold.Steering);
        FollowSnapshot.Restore(reader, fold.Following);
        IncidentSnapshot.Restore(fold, reader, numbers);
        problems.Restore(fold);
        hands.Restore(fold);
        hurt.Restore(fold);
    }

    /// <summary>Writes all that comes before the incidents.</summary>
    internal static void WriteHead(BinaryWriter writer, RoomFold fold)
    {
        writer.Write(fold.Position);
        writer.Write(fold.Counting.Now);
        WriteNames(writer, fold);
        WriteFeeds(writer, fold.Feeds);
        RejectionSnapshot.Write(writer, fold.Rejections);
        ShiftSnapshot.Write(writer, fold.Shifts);
        WriteReadings(writer, fold.Readings);
        WriteHistory(writer, fold.History);
        ProblemSnapshot.Write(writer, fold);
        HandSnapshot.Write(writer, fold);
        CasualtySnapshot.Write(writer, fold);
        ImportSnapshot.Write(writer, fold.Imports);
        TrailSnapshot.Write(writer, fold);
        NoticeSnapshot.Write(writer, fold.Notices);
        ErasureSnapshot.Write(writer, fold.Erasures);
        SteeringSnapshot.Write(writer, fold.Steering);
        FollowSnapshot.Write(writer, fold.Following);
    }

    private static void WriteNames(BinaryWriter writer, RoomFold fold)
    {
        WriteAll(writer, Enumerable.Range(0, fold.Feeds.Count).Select(fold.Feeds.IdOf));
        WriteAll(writer, fold.Places.Districts.Select(district => district.Code));
        WriteAll(writer, fold.Places.Categories.Select(category => category.Code));
        WriteAll(writer, Enumerable.Range(0, fold.Places.Areas.Count).Select(fold.Places.AreaCode));
    }

    private static SnapshotNumbers ReadNames(BinaryReader reader, RoomFold fold) => new(
        [.. ReadAll(reader).Select(fold.Feeds.Intern)],
        [.. ReadAll(reader).Select(code => fold.Places.Areas[fold.Places.Area(System.Text.Encoding.UTF8.GetBytes(code))][0])],
        [.. ReadAll(reader).Select(code => fold.Places.Category(System.Text.Encoding.UTF8.GetBytes(code)))],
        new AreaNumbers(fold.Places, ReadAll(reader)));

    private static void WriteAll(BinaryWriter writer, IEnumerable<string> names)
    {
        var all = names.ToArray();
        writer.Write(all.Length);
        foreach (var name in all)
        {
            writer.Write(name);
        }
    }

    private static string[] ReadAll(BinaryReader reader)
    {
        var names = new string[reader.ReadInt32()];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = reader.ReadString();
        }

        return names;
    }

    private static void WriteFeeds(BinaryWriter writer, FeedLedger feeds)
    {
        for (var feed = 0; feed < feeds.Count; feed++)
        {
            var state = feeds[feed];
            writer.Write((byte)state.Channel);
            writer.Write(state.LastAt ?? long.MinValue);
            writer.Write(state.LagSeconds ?? -1);
            writer.Write(state.Accepted);
            writer.Write(state.Rejected);
            writer.Write(state.SwappedPoints);
            state.Pace.Write(writer);
        }
    }

    private static void ReadFeeds(BinaryReader reader, FeedLedger feeds, int[] numbers)
    {
        foreach (var number in numbers)
        {
            var state = feeds[number];
            var channel = (Reports.Channel)reader.ReadByte();
            state.Channel = state.Configured ? state.Channel : channel;
            var last = reader.ReadInt64();
            state.LastAt = last == long.MinValue ? null : last;
            var lag = reader.ReadInt32();
            state.LagSeconds = lag < 0 ? null : lag;
            state.Accepted = reader.ReadInt64();
            state.Rejected = reader.ReadInt64();
            state.SwappedPoints = reader.ReadInt64();
            state.Pace.Read(reader);
        }
    }

    private static void WriteReadings(BinaryWriter writer, ReadingLedger readings)
    {
        writer.Write(readings.Latest.Count);
        foreach (var ((feed, key), reading) in readings.Latest)
        {
            writer.Write(feed);
            writer.Write(key);
            writer.Write(reading.At);
            writer.Write(reading.Value);
            writer.Write(reading.Unit ?? string.Empty);
            writer.Write(reading.District ?? string.Empty);
            writer.Write(reading.RecentAt.Count);
            foreach (var at in reading.RecentAt)
            {
                writer.Write(at);
            }
        }
    }

    private static void ReadReadings(BinaryReader reader, ReadingLedger readings, int[] feeds)
    {
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var feed = feeds[reader.ReadInt32()];
            var key = reader.ReadString();
            var reading = new KeptReading { At = reader.ReadInt64(), Value = reader.ReadDouble() };
            reading.Unit = reader.ReadString() is { Length: > 0 } unit ? unit : null;
            reading.District = reader.ReadString() is { Length: > 0 } district ? district : null;
            for (var times = reader.ReadInt32(); times > 0; times--)
            {
                reading.RecentAt.Enqueue(reader.ReadInt64());
            }

            readings.Restore(feed, key, reading);
        }
    }

    private static void WriteHistory(BinaryWriter writer, ArrivalHistory history)
    {
        writer.Write(history.LastBin);
        SnapshotArrays.Write(writer, history.BinRing);
        SnapshotArrays.Write<bool>(writer, history.AwakeRing);
        writer.Write(history.Series.Count);
        foreach (var (key, series) in history.Series)
        {
            writer.Write(key);
            SnapshotArrays.Write<int>(writer, series);
        }
    }

    private static void ReadHistory(BinaryReader reader, ArrivalHistory history, SnapshotNumbers numbers)
    {
        var lastBin = reader.ReadInt64();
        var bins = new int[ArrivalHistory.Bins];
        SnapshotArrays.Read(reader, bins.AsSpan());
        var awake = new bool[ArrivalHistory.Bins];
        SnapshotArrays.Read(reader, awake.AsSpan());
        var series = new Dictionary<int, int[]>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var (district, category) = ArrivalHistory.SeriesOf(reader.ReadInt32());
            var hours = new int[ArrivalHistory.Hours];
            SnapshotArrays.Read(reader, hours.AsSpan());
            series[ArrivalHistory.SeriesKey(
                district < 0 ? -1 : numbers.Districts[district],
                category < 0 ? -1 : numbers.Categories[category])] = hours;
        }

        history.Restore(lastBin, bins, awake, series);
    }
}

/// <summary>Old number to new number, by name.</summary>
internal sealed record SnapshotNumbers(int[] Feeds, int[] Districts, int[] Categories, AreaNumbers Areas);
