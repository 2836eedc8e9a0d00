using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Fold;

/// <summary>Who did something, and texts that may be missing, as bytes and back.</summary>
internal static class ActorSnapshot
{
    public static void Write(BinaryWriter writer, Actor? actor)
    {
        writer.Write(actor is not null);
        if (actor is not null)
        {
            writer.Write(actor.Id);
            writer.Write(actor.Name);
            writer.Write(actor.Role);
            WriteText(writer, actor.Post);
        }
    }

    public static Actor? Read(BinaryReader reader) =>
        reader.ReadBoolean() ? new Actor(reader.ReadString(), reader.ReadString(), reader.ReadString(), ReadText(reader)) : null;

    public static void WriteText(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
        {
            writer.Write(text);
        }
    }

    public static string? ReadText(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;
}
