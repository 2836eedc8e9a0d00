namespace SituationRoom.Journal;

/// <summary>A row of an answer; columns count from 0. Null reads as 0 and as no bytes.</summary>
internal interface IRow
{
    long Number(int column);

    string Text(int column);

    string? TextOrNull(int column);

    /// <summary>Valid until the next row.</summary>
    ReadOnlySpan<byte> Blob(int column);
}
