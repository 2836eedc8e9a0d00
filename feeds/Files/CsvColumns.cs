using System.Globalization;
using SituationRoom.Feeds.Mapping;

namespace SituationRoom.Feeds.Files;

/// <summary>Which column of one file a source means.</summary>
internal sealed class CsvColumns
{
    private readonly Dictionary<string, int> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<SourcePath, int> _bySource = [];

    /// <param name="names">Names of the columns, in order.</param>
    /// <param name="consumed">Names or numbers that are mapped or personal.</param>
    public CsvColumns(IReadOnlyList<string> names, IReadOnlySet<string> consumed)
    {
        Count = names.Count;
        for (var i = 0; i < names.Count; i++)
        {
            _byName.TryAdd(names[i].Trim(), i);
        }

        var taken = consumed.Select(IndexOf).ToHashSet();
        Rest = [.. names.Select((name, i) => (name.Trim(), i)).Where(column => !taken.Contains(column.i))];
    }

    public int Count { get; }

    /// <summary>Columns that nothing is mapped from.</summary>
    public IReadOnlyList<(string Name, int Index)> Rest { get; }

    /// <summary>The source's column from 0; -1 where there is none.</summary>
    public int IndexOf(SourcePath source)
    {
        if (!_bySource.TryGetValue(source, out var index))
        {
            index = IndexOf(source.Text) is var exact && exact >= 0 ? exact : IndexOf(source.MemberPath);
            _bySource.Add(source, index);
        }

        return index;
    }

    private int IndexOf(string name)
    {
        if (_byName.TryGetValue(name, out var index))
        {
            return index;
        }

        return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= Count
            ? number - 1
            : -1;
    }
}
