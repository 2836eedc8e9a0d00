using SituationRoom.Core.Imports;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Fold;

/// <summary>The imports as bytes and back.</summary>
internal static class ImportSnapshot
{
    public static void Write(BinaryWriter writer, ImportBook imports)
    {
        writer.Write(imports.Count);
        foreach (var import in imports.All)
        {
            writer.Write(import.Feed);
            writer.Write(import.Id);
            ActorSnapshot.WriteText(writer, import.File);
            writer.Write(import.Source);
            writer.Write(import.FirstAt);
            writer.Write(import.LastAt);
            writer.Write(import.Taken);
            writer.Write(import.Known);
            writer.Write(import.Rejected);
            writer.Write(import.Version);
            writer.Write(import.VoidedAt ?? 0);
            ActorSnapshot.Write(writer, import.VoidedBy);
            ActorSnapshot.WriteText(writer, import.VoidedFor);
            writer.Write(import.Voided.Gone);
            writer.Write(import.Voided.Kept);
            ActorSnapshot.WriteText(writer, import.Key);
            writer.Write(import.Ranges.Count);
            foreach (var range in import.Ranges)
            {
                writer.Write(range.First);
                writer.Write(range.Last);
            }
        }
    }

    /// <param name="reader">Where from.</param>
    /// <param name="imports">An empty book.</param>
    /// <param name="feeds">Old number of a feed to its new one.</param>
    public static void Restore(BinaryReader reader, ImportBook imports, int[] feeds)
    {
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var import = new KeptImport
            {
                Feed = feeds[reader.ReadInt32()],
                Id = reader.ReadString(),
                File = ActorSnapshot.ReadText(reader),
                Source = reader.ReadString(),
                FirstAt = reader.ReadInt64(),
                LastAt = reader.ReadInt64(),
                Taken = reader.ReadInt64(),
                Known = reader.ReadInt64(),
                Rejected = reader.ReadInt64(),
                Version = reader.ReadInt64(),
                VoidedAt = reader.ReadInt64() is > 0 and var at ? at : null,
                VoidedBy = ActorSnapshot.Read(reader),
                VoidedFor = ActorSnapshot.ReadText(reader),
                Voided = (reader.ReadInt32(), reader.ReadInt32()),
                Key = ActorSnapshot.ReadText(reader),
            };
            var ranges = new PositionRange[reader.ReadInt32()];
            for (var i = 0; i < ranges.Length; i++)
            {
                ranges[i] = new PositionRange(reader.ReadInt64(), reader.ReadInt64());
            }

            imports.Put(import with { Ranges = ranges });
        }
    }
}
