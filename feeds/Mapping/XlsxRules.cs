namespace SituationRoom.Feeds.Mapping;

/// <summary>What must hold for the form of XLSX workbooks.</summary>
internal static class XlsxRules
{
    private const int LastHeaderRow = 1_000;

    public static void Validate(XlsxDefinition? xlsx, string path, List<ConfigurationError> errors)
    {
        if (xlsx?.Sheet is { } sheet && string.IsNullOrWhiteSpace(sheet))
        {
            errors.Add(new($"{path}.sheet", sheet, "a sheet has a name or a number from 1", "write its name as its tab shows it, or leave it out for the first sheet"));
        }

        if (xlsx?.HeaderRow is < 0 or > LastHeaderRow)
        {
            errors.Add(new($"{path}.headerRow", $"{xlsx.HeaderRow}", $"a header stands in a row from 1 to {LastHeaderRow}", "write the row's number, 0 where there is no header, or leave it out for the first row that is not empty"));
        }
    }
}
