using SituationRoom.Feeds.Mapping;

namespace SituationRoom.Feeds.Files;

/// <summary>A header in which nothing that the mapping names is found belongs to another file, or is read in the wrong way: the file is refused as a whole, not row by row.</summary>
internal static class HeaderRule
{
    private const int MostNamed = 5;

    /// <param name="columns">The file's columns.</param>
    /// <param name="mapping">What is looked for.</param>
    /// <param name="place">Where the header stands.</param>
    /// <param name="remedy">What else to look at.</param>
    /// <exception cref="InvalidDataException">Nothing is found.</exception>
    public static void Check(CsvColumns columns, CompiledMapping mapping, string place, string remedy)
    {
        if (!columns.HasAny(mapping.Consumed))
        {
            throw new InvalidDataException(
                $"{place} has none of the columns that the mapping names ({string.Join(", ", mapping.Consumed.Order(StringComparer.Ordinal).Take(MostNamed))}, …); check them against the file, or {remedy}");
        }
    }
}
