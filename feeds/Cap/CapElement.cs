using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace SituationRoom.Feeds.Cap;

/// <summary>An element of an alert: its children by name, in whatever order they came, and where it stands.</summary>
/// <param name="element">The element.</param>
/// <param name="path">Its name within the alert, such as <c>info.area</c>; empty for the alert itself.</param>
internal readonly struct CapElement(XElement element, string path)
{
    private readonly XElement _element = element;
    private readonly string _path = path;

    /// <summary>The text of the first child of this name, without the space around it; null where there is none or it is empty.</summary>
    public string? Text(string name)
    {
        foreach (var child in _element.Elements(_element.Name.Namespace + name))
        {
            if (child.Value.Trim() is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The texts of all children of this name that have one.</summary>
    public IReadOnlyList<string> Texts(string name) =>
        [.. _element.Elements(_element.Name.Namespace + name).Select(child => child.Value.Trim()).Where(text => text.Length > 0)];

    public IEnumerable<CapElement> Children(string name)
    {
        var path = _path.Length == 0 ? name : $"{_path}.{name}";
        return _element.Elements(_element.Name.Namespace + name).Select(child => new CapElement(child, path));
    }

    /// <summary>Named values: children that hold a <c>valueName</c> and a <c>value</c>; those without either are left out.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Values(string name)
    {
        var values = new List<KeyValuePair<string, string>>();
        foreach (var child in Children(name))
        {
            if (child.Text("valueName") is { } key && child.Text("value") is { } value)
            {
                values.Add(new(key, value));
            }
        }

        return values;
    }

    /// <summary>The name of a child and its line, or this element's line where there is no such child, for a reason.</summary>
    public string Place(string name)
    {
        var at = _element.Element(_element.Name.Namespace + name) ?? _element;
        return $"{(_path.Length == 0 ? name : $"{_path}.{name}")} (line {Line(at)})";
    }

    /// <summary>The line on which an element begins, from 1.</summary>
    public static string Line(XElement element) => ((IXmlLineInfo)element).LineNumber.ToString(CultureInfo.InvariantCulture);
}
