using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SituationRoom.Gateway.Wire;

/// <summary>The documentation that the compiler wrote beside an assembly, as plain sentences.</summary>
internal sealed partial class XmlDocs
{
    private readonly Dictionary<string, XElement> _members = [];

    /// <summary>The summary of a type, or null where it has none.</summary>
    public string? Of(Type type) => Text(Member(type)?.Element("summary"));

    /// <summary>The summary of a property, else the parameter of the record that it stands for.</summary>
    public string? Of(PropertyInfo property)
    {
        var type = property.DeclaringType!;
        Load(type.Assembly);
        var own = _members.GetValueOrDefault($"P:{type.FullName}.{property.Name}")?.Element("summary");
        return Text(own ?? Member(type)?.Elements("param").FirstOrDefault(e => (string?)e.Attribute("name") == property.Name));
    }

    private XElement? Member(Type type)
    {
        Load(type.Assembly);
        return _members.GetValueOrDefault($"T:{type.FullName}");
    }

    private void Load(Assembly assembly)
    {
        var key = "A:" + assembly.GetName().Name;
        if (!_members.TryAdd(key, new XElement("loaded")))
        {
            return;
        }

        var path = Path.ChangeExtension(assembly.Location, ".xml");
        foreach (var member in XDocument.Load(path).Descendants("member"))
        {
            _members[(string)member.Attribute("name")!] = member;
        }
    }

    private static string? Text(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            text.Append(node switch
            {
                XText plain => plain.Value,
                XElement { Name.LocalName: "see" } see => Name((string?)see.Attribute("cref") ?? ""),
                XElement { Name.LocalName: "paramref" } parameter => TypeScriptWriter.Camel((string)parameter.Attribute("name")!),
                XElement other => other.Value,
                _ => "",
            });
        }

        return Blanks().Replace(text.ToString(), " ").Trim();
    }

    private static string Name(string cref)
    {
        var name = cref[(cref.LastIndexOf('.') + 1)..];
        return cref.StartsWith("T:", StringComparison.Ordinal) ? name : TypeScriptWriter.Camel(name);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
