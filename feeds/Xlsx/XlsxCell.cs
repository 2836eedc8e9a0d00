namespace SituationRoom.Feeds.Xlsx;

/// <summary>A cell that holds something.</summary>
/// <param name="Column">From 0.</param>
/// <param name="Text">What it holds: texts as they are, numbers with a point, dates as local ISO 8601, <c>true</c> or <c>false</c>, errors such as <c>#N/A</c>.</param>
/// <param name="IsError">Whether it holds an error instead of a value.</param>
internal readonly record struct XlsxCell(int Column, string Text, bool IsError);
