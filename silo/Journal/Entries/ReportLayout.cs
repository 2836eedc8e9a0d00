namespace SituationRoom.Journal.Entries;

/// <summary>
/// Where the parts of a report entry, version 1, lie. Little-endian. The head is what the room added; the content is
/// what the source said and nothing else, so that its hash knows a repeat; then the names as placed, then personal data
/// encrypted.
/// </summary>
internal static class ReportLayout
{
    public const byte Version = 1;

    public const int Channel = 2;
    public const int DistrictBy = 3;
    public const int CategoryBy = 4;
    public const int FeedLength = 6;
    public const int CategoryLength = 8;
    public const int AreaLength = 10;
    public const int ReceivedAt = 12;
    public const int CatalogVersion = 20;
    public const int ContentHash = 24;
    public const int ContentLength = 32;
    public const int PersonLength = 36;
    public const int Content = 40;

    // Within the content.
    public const int Given = 0;
    public const int Status = 2;
    public const int Severity = 3;
    public const int Mode = 4;
    public const int Kind = 5;
    public const int Latitude = 6;
    public const int Longitude = 10;
    public const int At = 14;
    public const int Revision = 22;
    public const int Due = 30;
    public const int Promised = 38;
    public const int IdLength = 46;
    public const int TitleLength = 48;
    public const int Id = 50;
}
