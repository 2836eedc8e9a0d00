namespace SituationRoom.Feeds.Files;

/// <summary>A place between two items of a file.</summary>
/// <param name="Offset">Bytes from the file's beginning, after decompression; in a JSON document items, in a workbook rows of the sheet.</param>
/// <param name="Line">Lines (items, rows) that end before it.</param>
public readonly record struct ImportPosition(long Offset, long Line);
