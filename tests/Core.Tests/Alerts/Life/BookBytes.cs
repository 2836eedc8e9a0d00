using SituationRoom.Core.Alerts.Life;

namespace SituationRoom.Core.Tests.Alerts.Life;

/// <summary>A book as a snapshot keeps it.</summary>
internal static class BookBytes
{
    public static byte[] Of(AlertBook book)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes))
        {
            new BookWriter(writer).Write(book);
        }

        return bytes.ToArray();
    }

    /// <summary>The same for every book that holds the same: what is let go of earlier or later leaves tables in another order.</summary>
    public static string InOrder(AlertBook book)
    {
        var state = Read(Of(book));
        var ordered = new AlertBook();
        ordered.Restore(state with
        {
            Standing = [.. state.Standing.OrderBy(entry => entry.Now.Id, StringComparer.Ordinal)],
            Keys = [.. state.Keys.OrderBy(memory => (memory.By, memory.Key))],
            Raises = [.. state.Raises.OrderBy(raises => $"{raises.Rule} {raises.Subject}", StringComparer.Ordinal)],
        });
        return Convert.ToHexString(Of(ordered));
    }

    public static BookState Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        var state = new BookReader(reader).Read();
        reader.BaseStream.Position.ShouldBe(bytes.Length);
        return state;
    }
}
