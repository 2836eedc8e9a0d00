using SituationRoom.Feeds.Documents;
using SituationRoom.Feeds.Mapping;
using SituationRoom.Feeds.Xml;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Datex2;

/// <summary>
/// Reads a SituationPublication of DATEX II, version 2 or 3, by local names: senders differ in namespaces, prefixes and in what they leave out.
/// Any other publication is a failure that names its type. Judges what has begun and ended by the publication's own time.
/// </summary>
public sealed class Datex2Parser : IDocumentParser
{
    private readonly Datex2Definition _definition;
    private readonly TimeFormats _times;

    /// <param name="definition">A definition that passed <see cref="Datex2Rules"/>.</param>
    public Datex2Parser(Datex2Definition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        _definition = definition;
        _times = new TimeFormats([TimeFormats.Iso], definition.Zone is { } zone ? TimeZoneInfo.FindSystemTimeZoneById(zone) : null);
    }

    public ParsedDocument Parse(ReadOnlyMemory<byte> document)
    {
        var publication = new PublicationReader(_definition, _times);
        SafeXml.Read(document, publication.Read, out var reason);
        if ((reason ?? publication.Failure ?? Missing(publication)) is { } failure)
        {
            return ParsedDocument.Failed(failure, document);
        }

        // A situation by itself is one that was refused and is read again: it never means that others have ended.
        var isComplete = publication.HasSituationPublication && !publication.HasBareSituation && (publication.IsSnapshot ?? _definition.Complete);
        var report = new SituationReport(_definition, publication.PublishedAt, isComplete);
        return new ParsedDocument
        {
            IsComplete = isComplete,
            Items = publication.Items.ConvertAll<FeedItem>(item => item.Incident is { } incident ? report.Make(incident) : item.Refused!),
        };
    }

    /// <summary>Why there is nothing in a well-formed document to read; null where there is.</summary>
    private static Fault? Missing(PublicationReader publication)
    {
        var holdsSituations = publication.HasRefusedSituation || publication.Items.Exists(item => item.Incident is not null);
        return publication.HasSituationPublication || holdsSituations ? null
            : publication.OtherType is { } other ? Fault.Of(FaultCode.DatexOther, other)
            : publication.HasUntyped ? Fault.Of(FaultCode.DatexUntyped)
            : publication.Root.Equals("html", StringComparison.OrdinalIgnoreCase) ? Fault.Of(FaultCode.HtmlPage)
            : publication.HasExchange ? null
            : Fault.Of(FaultCode.DatexNone);
    }
}
