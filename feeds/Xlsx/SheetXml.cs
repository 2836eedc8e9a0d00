using System.Xml;
using SituationRoom.Feeds.Xml;

namespace SituationRoom.Feeds.Xlsx;

/// <summary>Steps through a part, never deeper than any document may be.</summary>
internal static class SheetXml
{
    /// <summary>Goes on to the next node.</summary>
    /// <returns>False at the part's end.</returns>
    /// <exception cref="XmlException">The part is damaged, or too deep.</exception>
    public static bool Step(this XmlReader reader)
    {
        var isMore = reader.Read();
        return reader.Depth <= SafeXml.Depth ? isMore : throw new XmlException($"elements lie more than {SafeXml.Depth} deep within each other");
    }

    /// <summary>Goes on to what follows the element on which the reader stands.</summary>
    /// <exception cref="XmlException">The part is damaged, or too deep.</exception>
    public static void Pass(this XmlReader reader)
    {
        var depth = reader.Depth;
        if (!reader.IsEmptyElement)
        {
            while (reader.Step() && reader.Depth > depth)
            {
            }
        }

        reader.Step();
    }
}
