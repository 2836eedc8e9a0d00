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

    public static BookState Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        var state = new BookReader(reader).Read();
        reader.BaseStream.Position.ShouldBe(bytes.Length);
        return state;
    }
}
