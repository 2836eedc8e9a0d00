namespace SituationRoom.Feeds.Mapping;

/// <summary>What must hold for the form of CSV files.</summary>
internal static class CsvRules
{
    public static void Validate(CsvDefinition? csv, string path, List<ConfigurationError> errors)
    {
        if (csv is null)
        {
            return;
        }

        if (csv.Delimiter is not [>= '\t' and < (char)127 and not ('"' or '\r' or '\n')])
        {
            errors.Add(new($"{path}.delimiter", csv.Delimiter, "a delimiter is one ASCII character other than a quote or a line end", "write such as \",\", \";\" or \"\\t\""));
        }

        if (!CsvDefinition.Encodings.Contains(csv.Encoding))
        {
            errors.Add(new($"{path}.encoding", csv.Encoding, "there is no such encoding here", $"write one of {string.Join(", ", CsvDefinition.Encodings.Select(name => $"\"{name}\""))}"));
        }

        if (csv.Columns.Count == 0 && csv.Header == CsvHeader.Auto)
        {
            errors.Add(new($"{path}.columns", "", "whether a file has a header can only be told where the columns are named", "name the \"columns\" in order, or write \"header\": \"present\" or \"absent\""));
        }

        foreach (var twin in csv.Columns.GroupBy(column => column, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            errors.Add(new($"{path}.columns", twin.Key, "two columns have one name", "give each column a name of its own"));
        }
    }
}
