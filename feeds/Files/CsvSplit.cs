namespace SituationRoom.Feeds.Files;

/// <summary>How the splitting of a record ended.</summary>
internal enum CsvSplit
{
    /// <summary>A whole record.</summary>
    Record,

    /// <summary>More bytes are needed to tell.</summary>
    Incomplete,

    /// <summary>A quoted cell is not closed, or something other than a delimiter follows its closing quote.</summary>
    Broken,
}
