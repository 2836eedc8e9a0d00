using System.Xml;
using System.Xml.Linq;

namespace SituationRoom.Feeds.Datex2;

/// <summary>Finds parts by their local names, since senders differ in namespaces and prefixes.</summary>
internal static class Elements
{
    private const int LongestWord = 200;

    public static XElement? Child(this XElement? parent, string name)
    {
        for (var node = parent?.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is XElement element && element.Name.LocalName == name)
            {
                return element;
            }
        }

        return null;
    }

    public static IEnumerable<XElement> Children(this XElement parent, string name) =>
        parent.Elements().Where(element => element.Name.LocalName == name);

    public static IEnumerable<XElement> Within(this XElement parent, string name) =>
        parent.Descendants().Where(element => element.Name.LocalName == name);

    /// <summary>What a child says, trimmed; null where it is missing or says nothing.</summary>
    public static string? Text(this XElement? parent, string name) => Said(parent.Child(name)?.Value);

    /// <summary>A short word of a vocabulary; a value that extends it (v3 <c>_extended</c>) is the value that is meant.</summary>
    public static string? Word(this XElement? parent, string name) => parent.Child(name) is { } child ? Word(child) : null;

    public static string? Word(XElement element)
    {
        var word = Said(element.Value);
        word = word == "_extended" ? element.Attribute("_extendedValue")?.Value ?? word : word;
        return word?.Length > LongestWord ? null : word;
    }

    /// <summary>An attribute by its local name, trimmed.</summary>
    public static string? Named(this XElement element, string name) =>
        Said(element.Attributes().FirstOrDefault(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.LocalName == name)?.Value);

    /// <summary>The local name of an element's <c>xsi:type</c>, or null.</summary>
    public static string? TypeOf(this XElement element) => LocalName(element.Named("type"));

    /// <summary>The local name of the <c>xsi:type</c> of the element on which a reader stands, or null.</summary>
    public static string? TypeOf(XmlReader reader)
    {
        string? type = null;
        for (var more = reader.MoveToFirstAttribute(); more && type is null; more = reader.MoveToNextAttribute())
        {
            type = reader.LocalName == "type" && reader.Prefix != "xmlns" ? LocalName(Said(reader.Value)) : null;
        }

        reader.MoveToElement();
        return type;
    }

    public static bool IsTrue(this XElement? parent, string name) =>
        parent.Text(name) is { } text && (text == "1" || string.Equals(text, "true", StringComparison.OrdinalIgnoreCase));

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string? LocalName(string? name) => name?[(name.LastIndexOf(':') + 1)..];
}
