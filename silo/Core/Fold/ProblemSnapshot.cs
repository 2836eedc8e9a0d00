namespace SituationRoom.Core.Fold;

/// <summary>What a snapshot says of problems: incidents by number of feed and id, since their keys are those of one run.</summary>
internal sealed class ProblemSnapshot
{
    private readonly List<((int Feed, byte[] Id)[] Members, int Gone)> _groups = [];
    private readonly List<(int Feed, byte[] Id)[]> _distinct = [];

    public static void Write(BinaryWriter writer, RoomFold fold)
    {
        var groups = fold.Problems.Groups.ToList();
        writer.Write(groups.Count);
        foreach (var (members, gone) in groups)
        {
            writer.Write(gone);
            Write(writer, fold, members);
        }

        writer.Write(fold.Problems.DistinctPairs.Count);
        foreach (var (low, high) in fold.Problems.DistinctPairs)
        {
            Write(writer, fold, [low, high]);
        }
    }

    public static ProblemSnapshot Read(BinaryReader reader, int[] feeds)
    {
        var snapshot = new ProblemSnapshot();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var gone = reader.ReadInt32();
            snapshot._groups.Add((ReadMembers(reader, feeds), gone));
        }

        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            snapshot._distinct.Add(ReadMembers(reader, feeds));
        }

        return snapshot;
    }

    public void Restore(RoomFold fold) => fold.RestoreProblems(
        _groups.Select(group => (Keys(fold, group.Members), group.Gone)),
        _distinct.Select(pair => Keys(fold, pair)));

    private static int[] Keys(RoomFold fold, (int Feed, byte[] Id)[] members) =>
        [.. members.Select(member => fold.Incidents.Find((ushort)member.Feed, member.Id)).Where(key => key >= 0)];

    private static void Write(BinaryWriter writer, RoomFold fold, IReadOnlyList<int> members)
    {
        writer.Write(members.Count);
        foreach (var key in members)
        {
            ref readonly var incident = ref fold.Incidents[key];
            writer.Write((int)incident.Feed);
            writer.Write((int)incident.IdLength);
            writer.Write(fold.Incidents.Utf8IdOf(incident));
        }
    }

    private static (int Feed, byte[] Id)[] ReadMembers(BinaryReader reader, int[] feeds)
    {
        var members = new (int Feed, byte[] Id)[reader.ReadInt32()];
        for (var i = 0; i < members.Length; i++)
        {
            members[i] = (feeds[reader.ReadInt32()], reader.ReadBytes(reader.ReadInt32()));
        }

        return members;
    }
}
