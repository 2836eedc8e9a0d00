using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Mapping;

/// <summary>Makes a report of a message by compiled fields; the rules of the fields are those of canonical JSON.</summary>
internal static class ReportMapper
{
    /// <returns>Null, or the reason of the refusal.</returns>
    /// <exception cref="InvalidOperationException">A source is not text.</exception>
    public static Fault? Map<T>(scoped ref T message, CompiledMapping mapping, MappingTrace? trace, out Report? report)
        where T : IMessageFields, allows ref struct
    {
        report = null;
        var draft = default(ReportDraft);
        foreach (var field in mapping.Report)
        {
            if (Fill(ref message, field, trace?.Begin(field.Name), ref draft) is { } fault)
            {
                return fault;
            }
        }

        foreach (var source in mapping.Personal)
        {
            var raw = message.Text(source);
            trace?.Begin($"person.{source.Text}").Source(source.Text, raw);
            if (raw is { Length: > 0 } text && Person(source.Text, source.Text, text, ref draft) is { } fault)
            {
                return fault;
            }
        }

        if (mapping.KeepsExtras)
        {
            message.Rest(ref draft.Extras);
            if (Extras(draft.Extras) is { } fault)
            {
                return fault;
            }
        }

        return draft.Finish(out report);
    }

    private static Fault? Fill<T>(scoped ref T message, MappedField field, FieldTrace? trace, ref ReportDraft draft)
        where T : IMessageFields, allows ref struct
    {
        if (field.Target is FieldTarget.District or FieldTarget.Links)
        {
            return Several(ref message, field, trace, ref draft);
        }

        var place = field.Place;
        if (field.Pipeline.Read(ref message, trace) is not { } text || (field.Target != FieldTarget.Id && string.IsNullOrWhiteSpace(text)))
        {
            return field.Target == FieldTarget.Id ? Faults.Missing(place, FaultCode.EveryMessageNeedsId) : null;
        }

        return field.Target switch
        {
            FieldTarget.Id => Set(ref draft.Id, text, FieldRules.Id(place, text)),
            FieldTarget.Revision => Revision(field, text, out draft.Revision),
            FieldTarget.At => FieldReading.Time(field, text, trace, out draft.At),
            FieldTarget.Due => FieldReading.Time(field, text, trace, out draft.Due),
            FieldTarget.Promised => FieldReading.Time(field, text, trace, out draft.Promised),
            FieldTarget.Kind => Word(Vocabulary.TryKind(text, out var kind), kind, ref draft.Kind, Faults.KindWords, place),
            FieldTarget.Status => Word(Vocabulary.TryStatus(text, out var status), status, ref draft.Status, Faults.StatusWords, place),
            FieldTarget.Severity => Word(Vocabulary.TrySeverity(text, out var severity), severity, ref draft.Severity, Faults.SeverityWords, place),
            FieldTarget.Mode => Word(Vocabulary.TryMode(text, out var mode), mode, ref draft.Mode, Faults.ModeWords, place),
            FieldTarget.Category => Set(ref draft.Category, text, FieldRules.Length(place, text, ReportLimits.Word)),
            FieldTarget.Latitude => FieldReading.Latitude(field, text, trace, out draft.Latitude),
            FieldTarget.Longitude => FieldReading.Longitude(field, text, trace, out draft.Longitude),
            FieldTarget.Address => Set(ref draft.Address, text, FieldRules.Length(place, text, ReportLimits.Address)),
            FieldTarget.Title => Set(ref draft.Title, text, FieldRules.Length(place, text, ReportLimits.Title)),
            FieldTarget.Text => Set(ref draft.Text, text, FieldRules.Length(place, text, ReportLimits.Text)),
            FieldTarget.Department => Set(ref draft.Department, text, FieldRules.Length(place, text, ReportLimits.Word)),
            FieldTarget.ReceivedBy => Set(ref draft.ReceivedBy, text, FieldRules.Length(place, text, ReportLimits.ReceivedBy)),
            FieldTarget.Injured or FieldTarget.Dead => People(field, text, trace, ref draft),
            FieldTarget.Person => Person(place, field.PersonName, text, ref draft),
            FieldTarget.District or FieldTarget.Links or FieldTarget.Key or FieldTarget.Value or FieldTarget.Unit =>
                throw new ArgumentOutOfRangeException(nameof(field)),
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };
    }

    private static Fault? Several<T>(scoped ref T message, MappedField field, FieldTrace? trace, ref ReportDraft draft)
        where T : IMessageFields, allows ref struct
    {
        var texts = field.Pipeline.ReadMany(ref message, trace);
        var isLinks = field.Target == FieldTarget.Links;
        var most = isLinks ? ReportLimits.Links : ReportLimits.Districts;
        if (texts.Count > most)
        {
            return Faults.TooMany(field.Place, most);
        }

        foreach (var text in texts)
        {
            var fault = isLinks ? FieldRules.Link(field.Place, text) : FieldRules.Length(field.Place, text, ReportLimits.Word);
            if (fault is not null)
            {
                return fault;
            }
        }

        if (isLinks)
        {
            draft.Links = texts;
        }
        else
        {
            draft.Districts = texts;
        }

        return null;
    }

    private static Fault? Set(ref string? field, string text, Fault? fault)
    {
        field = text;
        return fault;
    }

    private static Fault? Word<T>(bool known, T value, ref T? field, Func<string, Fault> fault, string place)
        where T : struct
    {
        field = value;
        return known ? null : fault(place);
    }

    private static Fault? Revision(MappedField field, string text, out long? revision)
    {
        var number = long.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var whole) ? whole : (long?)null;
        revision = number;
        return number is null ? Faults.WrongType(field.Place, FaultCode.AWholeNumber) : null;
    }

    private static Fault? People(MappedField field, string text, FieldTrace? trace, ref ReportDraft draft)
    {
        var number = field.Number.Read(text, trace);
        var fault = number is { } count ? FieldRules.People(field.Place, count) : Faults.WrongType(field.Place, FaultCode.ANumberOfPeople);
        if (fault is null)
        {
            var before = draft.People ?? default;
            draft.People = field.Target == FieldTarget.Injured
                ? before with { Injured = (int)number!.Value }
                : before with { Dead = (int)number!.Value };
        }

        return fault;
    }

    private static Fault? Person(string place, string name, string text, ref ReportDraft draft)
    {
        draft.Person.Set(name, text);
        return FieldRules.Length(place, text, ReportLimits.PersonValue);
    }

    private static Fault? Extras(NamedTexts extras) => extras.Count > ReportLimits.Extras
        ? Fault.Of(FaultCode.MapOrDrop, Faults.TooMany(FaultCode.UnmappedMembers, ReportLimits.Extras))
        : extras.Characters > ReportLimits.ExtrasTotal
            ? Fault.Of(FaultCode.OrDrop, Faults.TooLong(FaultCode.Unmapped, ReportLimits.ExtrasTotal))
            : null;
}
