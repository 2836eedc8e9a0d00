namespace SituationRoom.Feeds.Xlsx;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">As its tab shows it.</param>
/// <param name="Path">Of its part in the archive.</param>
/// <param name="IsHidden">Whether the workbook hides it.</param>
internal sealed record XlsxSheet(string Name, string Path, bool IsHidden);
