using System.Text.Json;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Messages;

/// <summary>Reads one canonical report (DESIGN §7) where the reader stands on its opening brace.</summary>
internal static class ReportReader
{
    private const int LongestNameBytes = ReportLimits.ExtraName * 4;

    /// <param name="reader">Ends on the closing brace where a report was read; anywhere within where it was refused.</param>
    /// <param name="source">The bytes that the reader reads.</param>
    /// <param name="cache">Words that repeat.</param>
    /// <param name="report">The report, where the answer is null.</param>
    /// <returns>Null, or the reason of the refusal.</returns>
    /// <exception cref="JsonException">The bytes are not JSON.</exception>
    /// <exception cref="InvalidOperationException">A string is not text (half of a surrogate pair).</exception>
    public static Fault? Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> source, TextCache cache, out Report? report)
    {
        report = null;
        var draft = default(ReportDraft);
        Span<byte> unescaped = stackalloc byte[LongestNameBytes];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            scoped var name = reader.ValueSpan;
            if (name.Length > LongestNameBytes)
            {
                return Faults.TooLong(FaultCode.MemberName, ReportLimits.ExtraName);
            }

            if (reader.ValueIsEscaped)
            {
                // An escaped name is rare and may still be a known one.
                name = unescaped[..reader.CopyString(unescaped)];
            }

            reader.Read();
            if (Member(ReportMembers.Of(name), name, ref reader, source, cache, ref draft) is { } fault)
            {
                return fault;
            }
        }

        return draft.Finish(out report);
    }

    private static Fault? Member(
        ReportMember member,
        scoped ReadOnlySpan<byte> name,
        ref Utf8JsonReader reader,
        ReadOnlySpan<byte> source,
        TextCache cache,
        ref ReportDraft draft)
    {
        if (member == ReportMember.Unknown)
        {
            return Extra(cache.Get(name), ref reader, source, ref draft.Extras);
        }

        if (reader.TokenType == JsonTokenType.Null)
        {
            // null says that nothing is given.
            return null;
        }

        return member switch
        {
            ReportMember.Id => JsonFields.Identity(ref reader, "id", out draft.Id),
            ReportMember.Revision => Revision(ref reader, out draft.Revision),
            ReportMember.At => JsonFields.Time(ref reader, "at", out draft.At),
            ReportMember.Due => JsonFields.Time(ref reader, "due", out draft.Due),
            ReportMember.Promised => JsonFields.Time(ref reader, "promised", out draft.Promised),
            ReportMember.Kind => Kind(ref reader, cache, out draft.Kind),
            ReportMember.Status => Status(ref reader, cache, out draft.Status),
            ReportMember.Severity => Severity(ref reader, cache, out draft.Severity),
            ReportMember.Mode => Mode(ref reader, cache, out draft.Mode),
            ReportMember.Category => JsonFields.Word(ref reader, "category", ReportLimits.Word, cache, out draft.Category),
            ReportMember.District => JsonFields.Words(ref reader, "district", ReportLimits.Word, ReportLimits.Districts, cache, out draft.Districts),
            ReportMember.Latitude => Latitude(ref reader, out draft.Latitude),
            ReportMember.Longitude => Longitude(ref reader, out draft.Longitude),
            ReportMember.Address => JsonFields.Text(ref reader, "address", ReportLimits.Address, out draft.Address),
            ReportMember.Title => JsonFields.Text(ref reader, "title", ReportLimits.Title, out draft.Title),
            ReportMember.Text => JsonFields.Text(ref reader, "text", ReportLimits.Text, out draft.Text),
            ReportMember.Department => JsonFields.Word(ref reader, "department", ReportLimits.Word, cache, out draft.Department),
            ReportMember.ReceivedBy => JsonFields.Word(ref reader, "receivedBy", ReportLimits.ReceivedBy, cache, out draft.ReceivedBy),
            ReportMember.People => PartReader.People(ref reader, source, ref draft),
            ReportMember.Links => PartReader.Links(ref reader, cache, out draft.Links),
            ReportMember.Person => PartReader.Person(ref reader, source, ref draft.Person),
            ReportMember.Unknown => throw new ArgumentOutOfRangeException(nameof(member)),
            _ => throw new ArgumentOutOfRangeException(nameof(member)),
        };
    }

    internal static Fault? Extra(string name, ref Utf8JsonReader reader, ReadOnlySpan<byte> source, ref NamedTexts extras)
    {
        if (name.Length > ReportLimits.ExtraName)
        {
            return Faults.TooLong(FaultCode.MemberName, ReportLimits.ExtraName);
        }

        extras.Set(name, JsonFields.Raw(ref reader, source));
        return extras.Count > ReportLimits.Extras
            ? Faults.TooMany(FaultCode.UnknownMembers, ReportLimits.Extras)
            : extras.Characters > ReportLimits.ExtrasTotal ? Faults.TooLong(FaultCode.UnknownMembersTogether, ReportLimits.ExtrasTotal) : null;
    }

    private static Fault? Revision(ref Utf8JsonReader reader, out long? revision)
    {
        var fault = JsonFields.Whole(ref reader, "revision", out var number);
        revision = number;
        return fault;
    }

    private static Fault? Latitude(ref Utf8JsonReader reader, out double? latitude)
    {
        var fault = JsonFields.Number(ref reader, "lat", out var number);
        latitude = number;
        return fault ?? FieldRules.Latitude("lat", number);
    }

    private static Fault? Longitude(ref Utf8JsonReader reader, out double? longitude)
    {
        var fault = JsonFields.Number(ref reader, "lon", out var number);
        longitude = number;
        return fault ?? FieldRules.Longitude("lon", number);
    }

    private static Fault? Kind(ref Utf8JsonReader reader, TextCache cache, out IncidentKind? kind)
    {
        var fault = JsonFields.Word(ref reader, "kind", ReportLimits.Word, cache, out var word);
        kind = word is not null && Vocabulary.TryKind(word, out var value) ? value : null;
        return fault ?? (word is not null && kind is null ? Faults.KindWords("kind") : null);
    }

    private static Fault? Status(ref Utf8JsonReader reader, TextCache cache, out IncidentStatus? status)
    {
        var fault = JsonFields.Word(ref reader, "status", ReportLimits.Word, cache, out var word);
        status = word is not null && Vocabulary.TryStatus(word, out var value) ? value : null;
        return fault ?? (word is not null && status is null ? Faults.StatusWords("status") : null);
    }

    private static Fault? Severity(ref Utf8JsonReader reader, TextCache cache, out Severity? severity)
    {
        var fault = JsonFields.Word(ref reader, "severity", ReportLimits.Word, cache, out var word);
        severity = word is not null && Vocabulary.TrySeverity(word, out var value) ? value : null;
        return fault ?? (word is not null && severity is null ? Faults.SeverityWords("severity") : null);
    }

    private static Fault? Mode(ref Utf8JsonReader reader, TextCache cache, out Mode? mode)
    {
        var fault = JsonFields.Word(ref reader, "mode", ReportLimits.Word, cache, out var word);
        mode = word is not null && Vocabulary.TryMode(word, out var value) ? value : null;
        return fault ?? (word is not null && mode is null ? Faults.ModeWords("mode") : null);
    }
}
