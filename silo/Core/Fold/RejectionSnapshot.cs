using SituationRoom.Core.Ledger;
using SituationRoom.Reports;

namespace SituationRoom.Core.Fold;

/// <summary>The ledger of rejections as bytes and back.</summary>
internal static class RejectionSnapshot
{
    public static void Write(BinaryWriter writer, RejectionLedger rejections)
    {
        writer.Write(rejections.Total);
        Write(writer, [.. rejections.OpenAfter(0)]);
        Write(writer, [.. rejections.Settled]);
    }

    /// <param name="reader">Where from.</param>
    /// <param name="rejections">An empty ledger.</param>
    /// <param name="feeds">Old number of a feed to its new one.</param>
    public static void Restore(BinaryReader reader, RejectionLedger rejections, int[] feeds) =>
        rejections.Restore(reader.ReadInt64(), Read(reader, feeds), Read(reader, feeds));

    private static void Write(BinaryWriter writer, IReadOnlyCollection<KeptRejection> kept)
    {
        writer.Write(kept.Count);
        foreach (var rejection in kept)
        {
            writer.Write(rejection.Position);
            writer.Write(rejection.Feed);
            var why = FaultForm.Write(rejection.Why);
            writer.Write(why.Length);
            writer.Write(why);
            writer.Write(rejection.ReceivedAt);
            writer.Write(rejection.Length);
            writer.Write((sbyte)(rejection.IsReading is { } isReading ? (isReading ? 1 : 0) : -1));
            writer.Write(rejection.Identity.ToByteArray());
            writer.Write((byte)(rejection.Settling?.Outcome ?? 0));
            if (rejection.Settling is { } settling)
            {
                writer.Write(settling.By);
                writer.Write(settling.Reason ?? string.Empty);
                writer.Write(settling.At);
            }
        }
    }

    private static KeptRejection[] Read(BinaryReader reader, int[] feeds)
    {
        var kept = new KeptRejection[reader.ReadInt32()];
        for (var i = 0; i < kept.Length; i++)
        {
            var rejection = new KeptRejection(
                reader.ReadInt64(), feeds[reader.ReadInt32()], FaultForm.Read(reader.ReadBytes(reader.ReadInt32())), reader.ReadInt64(), reader.ReadInt32(), Meant(reader.ReadSByte()))
            {
                Identity = new Guid(reader.ReadBytes(16)),
            };
            var outcome = (RejectionOutcome)reader.ReadByte();
            kept[i] = outcome == 0 ? rejection : rejection with
            {
                Settling = new KeptSettling(outcome, reader.ReadString(), reader.ReadString() is { Length: > 0 } reason ? reason : null, reader.ReadInt64()),
            };
        }

        return kept;
    }

    private static bool? Meant(sbyte written) => written < 0 ? null : written == 1;
}
