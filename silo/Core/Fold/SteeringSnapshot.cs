using SituationRoom.Core.Steering;

namespace SituationRoom.Core.Fold;

/// <summary>What is asked of the walls, as part of a snapshot. A missing time is 0, a wall's own scene an empty word.</summary>
internal static class SteeringSnapshot
{
    public static void Write(BinaryWriter writer, SteeringBook book)
    {
        writer.Write(book.SilencedAt ?? 0);
        writer.Write(book.Orders.Count);
        foreach (var order in book.Orders)
        {
            writer.Write(order.Wall);
            writer.Write(order.Scene ?? string.Empty);
            writer.Write(order.At);
            writer.Write(order.Until ?? 0);
        }

        writer.Write(book.Panels.Count);
        foreach (var order in book.Panels)
        {
            writer.Write(order.Wall);
            writer.Write(order.Panel);
        }
    }

    public static void Restore(BinaryReader reader, SteeringBook book)
    {
        var silencedAt = reader.ReadInt64();
        var orders = new WallOrder[reader.ReadInt32()];
        for (var i = 0; i < orders.Length; i++)
        {
            var (wall, scene, at, until) = (reader.ReadString(), reader.ReadString(), reader.ReadInt64(), reader.ReadInt64());
            orders[i] = new WallOrder(wall, scene.Length == 0 ? null : scene, at, until == 0 ? null : until);
        }

        var panels = new PanelOrder[reader.ReadInt32()];
        for (var i = 0; i < panels.Length; i++)
        {
            panels[i] = new PanelOrder(reader.ReadString(), reader.ReadString());
        }

        book.Restore(orders, panels, silencedAt == 0 ? null : silencedAt);
    }
}
