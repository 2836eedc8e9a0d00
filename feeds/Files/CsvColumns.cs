using System.Globalization;
using SituationRoom.Feeds.Mapping;

namespace SituationRoom.Feeds.Files;

/// <summary>Which column of one table a source means.</summary>
internal sealed class CsvColumns
{
    private readonly Dictionary<string, int> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<SourcePath, int> _bySource = [];
    private readonly IReadOnlyList<string> _names;
    private readonly HashSet<int> _taken;
    private readonly bool _keepsBeyond;

    /// <param name="names">Names of the columns, in order.</param>
    /// <param name="consumed">Names or numbers that are mapped or personal.</param>
    /// <param name="keepsBeyond">Whether there may be cells beyond the last named column, known by their number from 1.</param>
    public CsvColumns(IReadOnlyList<string> names, IReadOnlySet<string> consumed, bool keepsBeyond = false)
    {
        _keepsBeyond = keepsBeyond;
        Count = names.Count;
        for (var i = 0; i < names.Count; i++)
        {
            _byName.TryAdd(names[i].Trim(), i);
        }

        _names = names;
        _taken = consumed.Select(IndexOf).ToHashSet();
        Rest = [.. names.Select((name, i) => (name.Trim(), i)).Where(column => !_taken.Contains(column.i))];
    }

    public int Count { get; }

    /// <summary>Columns that nothing is mapped from.</summary>
    public IReadOnlyList<(string Name, int Index)> Rest { get; }

    /// <summary>The number from 0 of the first of some cells that lies beyond the named columns and is kept.</summary>
    public int BeyondOf(IReadOnlyList<string> cells) => _keepsBeyond ? Count : cells.Count;

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

    /// <summary>Whether something is mapped from the column, or it is personal.</summary>
    public bool IsConsumed(int index) => _taken.Contains(index);

    /// <summary>Whether a mapped name or number is one of these columns.</summary>
    public bool Has(string name) => IndexOf(name) >= 0;

    /// <summary>Whether any of some mapped names or numbers is one of these columns; where none is mapped there is nothing to miss.</summary>
    public bool HasAny(IReadOnlySet<string> names) => names.Count == 0 || names.Any(Has);

    /// <summary>The column's name, or its number from 1.</summary>
    public string NameOf(int index) => index < Count ? _names[index].Trim() : (index + 1).ToString(CultureInfo.InvariantCulture);

    private int IndexOf(string name)
    {
        if (_byName.TryGetValue(name, out var index))
        {
            return index;
        }

        return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && (number <= Count || _keepsBeyond)
            ? number - 1
            : -1;
    }
}
