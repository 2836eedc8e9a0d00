using System.Text.Encodings.Web;
using SituationRoom.Feeds.Mapping;
using SituationRoom.Feeds.Messages;

namespace SituationRoom.Feeds.Files;

/// <summary>The fields of a CSV record; an empty cell is not given.</summary>
internal readonly struct CsvFields(CsvColumns columns, List<string> cells) : IMessageFields
{
    public string? Text(SourcePath source)
    {
        var index = columns.IndexOf(source);
        return index >= 0 && index < cells.Count && cells[index].Length > 0 ? cells[index] : null;
    }

    public void Texts(SourcePath source, List<string> values)
    {
        if (Text(source) is { } text)
        {
            values.Add(text);
        }
    }

    public void Rest(ref NamedTexts extras)
    {
        foreach (var (name, index) in columns.Rest)
        {
            if (index < cells.Count && cells[index].Length > 0)
            {
                extras.Set(name, Json(cells[index]));
            }
        }

        for (var index = columns.BeyondOf(cells); index < cells.Count; index++)
        {
            if (cells[index].Length > 0 && !columns.IsConsumed(index))
            {
                extras.Set(columns.NameOf(index), Json(cells[index]));
            }
        }
    }

    private static string Json(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";
}
