namespace SituationRoom.Feeds.Messages;

/// <summary>Tells the canonical members apart by their unescaped UTF-8 names.</summary>
internal static class ReportMembers
{
    public static ReportMember Of(ReadOnlySpan<byte> name) => name.Length switch
    {
        2 => name.SequenceEqual("id"u8) ? ReportMember.Id : name.SequenceEqual("at"u8) ? ReportMember.At : ReportMember.Unknown,
        3 => name.SequenceEqual("lat"u8) ? ReportMember.Latitude
            : name.SequenceEqual("lon"u8) ? ReportMember.Longitude
            : name.SequenceEqual("due"u8) ? ReportMember.Due : ReportMember.Unknown,
        4 => name.SequenceEqual("text"u8) ? ReportMember.Text
            : name.SequenceEqual("kind"u8) ? ReportMember.Kind
            : name.SequenceEqual("mode"u8) ? ReportMember.Mode : ReportMember.Unknown,
        5 => name.SequenceEqual("title"u8) ? ReportMember.Title : name.SequenceEqual("links"u8) ? ReportMember.Links : ReportMember.Unknown,
        6 => name.SequenceEqual("status"u8) ? ReportMember.Status
            : name.SequenceEqual("person"u8) ? ReportMember.Person
            : name.SequenceEqual("people"u8) ? ReportMember.People : ReportMember.Unknown,
        7 => name.SequenceEqual("address"u8) ? ReportMember.Address : ReportMember.Unknown,
        8 => name.SequenceEqual("district"u8) ? ReportMember.District
            : name.SequenceEqual("category"u8) ? ReportMember.Category
            : name.SequenceEqual("severity"u8) ? ReportMember.Severity
            : name.SequenceEqual("revision"u8) ? ReportMember.Revision
            : name.SequenceEqual("promised"u8) ? ReportMember.Promised : ReportMember.Unknown,
        10 => name.SequenceEqual("department"u8) ? ReportMember.Department
            : name.SequenceEqual("receivedBy"u8) ? ReportMember.ReceivedBy : ReportMember.Unknown,
        _ => ReportMember.Unknown,
    };
}
