using SituationRoom.Core.Shifts;

namespace SituationRoom.Core.Fold;

/// <summary>Who is on duty, as bytes and back.</summary>
internal static class ShiftSnapshot
{
    public static void Write(BinaryWriter writer, ShiftBook book)
    {
        var bytes = book.State().Write();
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    /// <param name="reader">Where from.</param>
    /// <param name="book">An empty one.</param>
    public static void Restore(BinaryReader reader, ShiftBook book) => book.Restore(ShiftBookState.Read(reader.ReadBytes(reader.ReadInt32())));
}
