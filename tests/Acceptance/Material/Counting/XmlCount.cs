using System.Xml;

namespace SituationRoom.Acceptance.Material.Counting;

/// <summary>Counts elements of a name in whole trees, also in documents that another one bears as its text.</summary>
internal sealed class XmlCount(CountDefinition count)
{
    private readonly Dictionary<string, int> _incidentOf = [];
    private readonly HashSet<int> _incidents = [];
    private int _items;
    private int _refused;

    public static IndependentCount Of(IEnumerable<string> files, CountDefinition definition)
    {
        var count = new XmlCount(definition);
        foreach (var file in files)
        {
            count.Take(File.ReadAllBytes(file));
        }

        return new IndependentCount(count._items, count._refused, count._incidents.Count);
    }

    private void Take(byte[] bytes)
    {
        var tree = Load(document => document.Load(new MemoryStream(bytes)));
        var items = tree is null ? [] : Items(tree);
        if (tree is null || (items.Count == 0 && count.Otherwise == "refused"))
        {
            _items++;
            _refused++;
        }

        foreach (var item in items.Where(item => IsOfKind(item) || count.Otherwise == "refused"))
        {
            var key = count.Key.Select(name => Value(item, name)).ToList();
            _items++;
            if (IsOfKind(item) && key.TrueForAll(part => part.Length > 0))
            {
                _incidents.Add(Incident(item, string.Join(',', key)));
            }
            else
            {
                _refused++;
            }
        }
    }

    private bool IsOfKind(XmlElement item) => count.Kinds.Count == 0 || count.Kinds.Any(kind => kind.Where.All(must => must.Value.Split('|').Contains(Value(item, must.Key))));

    // Whatever an item names, and the item itself, is one incident.
    private int Incident(XmlElement item, string key)
    {
        var named = count.Refers is null ? [] : Value(item, count.Refers).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(reference => string.Join(',', reference.Split(',').Take(count.Key.Count))).ToList();
        var incident = named.Append(key).Where(_incidentOf.ContainsKey).Select(name => (int?)_incidentOf[name]).FirstOrDefault() ?? _incidentOf.Count;
        foreach (var name in named.Append(key))
        {
            _incidentOf[name] = incident;
        }

        return incident;
    }

    private List<XmlElement> Items(XmlDocument tree)
    {
        var items = tree.GetElementsByTagName(count.Element!, "*").OfType<XmlElement>().ToList();
        if (items.Count > 0)
        {
            return items;
        }

        return [.. tree.SelectNodes("//text()")!.OfType<XmlCharacterData>().Select(text => text.Value!.Trim()).Where(text => text.StartsWith('<'))
            .Select(text => Load(document => document.LoadXml(text))).OfType<XmlDocument>().SelectMany(Items)];
    }

    private static string Value(XmlElement item, string name) => name.StartsWith('@')
        ? item.GetAttribute(name[1..]).Trim()
        : item.ChildNodes.OfType<XmlElement>().FirstOrDefault(child => child.LocalName == name)?.InnerText.Trim() ?? "";

    private static XmlDocument? Load(Action<XmlDocument> load)
    {
        try
        {
            var tree = new XmlDocument { XmlResolver = null };
            load(tree);
            return tree;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
