using System.Text;
using System.Xml;
using System.Xml.Linq;
using SituationRoom.Feeds.Mapping;
using SituationRoom.Feeds.Xml;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Datex2;

/// <summary>
/// Walks a document once, situation by situation, whatever envelopes lie around the publication (d2LogicalModel, messageContainer, SOAP, a message that
/// bears it as text). Nothing it gathered holds where the document turns out to be broken further on.
/// </summary>
internal sealed class PublicationReader
{
    private readonly SituationReader _situations;
    private readonly RecordReader _records;
    private XmlReader _reader = null!;
    private string? _language;
    private bool _inSituationPublication;
    private bool _inText;
    private int _seen;

    /// <param name="definition">How the feed is understood.</param>
    /// <param name="times">How its times are written.</param>
    public PublicationReader(Datex2Definition definition, TimeFormats times)
    {
        _records = new RecordReader(times);
        _situations = new SituationReader(_records, definition.Incident);
    }

    public List<PublishedItem> Items { get; } = [];

    /// <summary>The local name of the document's root.</summary>
    public string Root { get; private set; } = "";

    /// <summary>The newest publication's time.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Whether the document says itself that it lists everything, or that it does not; null: it says nothing.</summary>
    public bool? IsSnapshot { get; private set; }

    public bool HasSituationPublication { get; private set; }

    /// <summary>Whether a situation stands by itself, without a publication.</summary>
    public bool HasBareSituation { get; private set; }

    /// <summary>Whether a situation was refused.</summary>
    public bool HasRefusedSituation { get; private set; }

    /// <summary>Whether the sender speaks of the exchange itself, such as that it is still there.</summary>
    public bool HasExchange { get; private set; }

    /// <summary>Whether there is a publication that names no type.</summary>
    public bool HasUntyped { get; private set; }

    /// <summary>The type of a publication that is not read; null: there is none.</summary>
    public Fault? OtherType { get; private set; }

    /// <summary>Why the text that bears the publication could not be read; null where it could.</summary>
    public Fault? Failure { get; private set; }

    /// <exception cref="XmlException">The document is broken.</exception>
    public void Read(XmlReader reader)
    {
        _reader = reader;
        reader.Read();
        while (!reader.EOF && Failure is null)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                Root = Root.Length == 0 ? reader.LocalName : Root;
                Element();
            }
            else if (!_inText && reader.NodeType is XmlNodeType.CDATA or XmlNodeType.Text && LooksBorne(reader.Value))
            {
                Borne(reader.Value);
            }
            else
            {
                reader.Read();
            }
        }
    }

    /// <summary>Deals with the element on which the reader stands and goes past it, or into it.</summary>
    private void Element()
    {
        switch (_reader.LocalName)
        {
            case "payloadPublication" or "payload" or "situationPublication" or "SituationPublication":
                Publication();
                break;
            case "situation":
                Situation();
                break;
            case "publicationTime" when !_reader.IsEmptyElement:
                PublishedAt = Later(PublishedAt, _records.Moment(SafeXml.Subtree(_reader).Value));
                break;
            case "exchange" or "exchangeInformation":
                Exchange();
                break;
            default:
                _reader.Read();
                break;
        }
    }

    private void Publication()
    {
        var type = Elements.TypeOf(_reader) ?? (_reader.LocalName.EndsWith("ituationPublication", StringComparison.Ordinal) ? "SituationPublication" : null);
        _language = _reader.GetAttribute("lang") ?? _language;
        if (type is null)
        {
            HasUntyped = true;
        }
        else if (type.EndsWith("SituationPublication", StringComparison.OrdinalIgnoreCase))
        {
            HasSituationPublication = true;
            _inSituationPublication = true;
        }
        else
        {
            OtherType = Known(type);
            Items.Add(new(null, new Rejection
            {
                Why = Fault.Of(FaultCode.At, _reader.LocalName, Fault.Of(FaultCode.DatexOther, OtherType)),
                Message = Encoding.UTF8.GetBytes(SafeXml.Subtree(_reader).ToString(SaveOptions.DisableFormatting)),
            }));
            return;
        }

        _reader.Read();
    }

    private void Situation()
    {
        _seen++;
        HasBareSituation |= !_inSituationPublication && !HasUntyped;
        var (number, line) = (_seen, _reader is IXmlLineInfo info && info.HasLineInfo() ? info.LineNumber : 0);
        var before = Items.Count;
        _situations.Read(SafeXml.Subtree(_reader), fault => line > 0 ? Fault.Of(FaultCode.SituationAt, number, line, fault) : Fault.Of(FaultCode.Situation, number, fault), _language, Items);
        HasRefusedSituation |= Items.FindIndex(before, item => item.Refused is not null) >= 0;
    }

    /// <summary>v2: exchange/subscription/updateMethod; v3: exchangeContext/codedExchangeProtocol and updateMethod.</summary>
    private void Exchange()
    {
        HasExchange = true;
        var exchange = SafeXml.Subtree(_reader);
        var method = exchange.Within("updateMethod").Concat(exchange.Within("codedExchangeProtocol")).Select(Elements.Word).FirstOrDefault(word => word is not null);
        IsSnapshot = method switch
        {
            "snapshot" or "snapshotPull" or "snapshotPush" => true,
            "singleElementUpdate" or "allElementUpdate" or "deltaPull" or "deltaPush" => false,
            _ => IsSnapshot,
        };
        IsSnapshot = exchange.IsTrue("deliveryBreak") ? false : IsSnapshot;
    }

    private void Borne(string text)
    {
        var start = text.AsSpan().TrimStart();
        if (start.StartsWith("<?xml", StringComparison.Ordinal))
        {
            // What it declares was true of bytes; it is text now.
            var end = start.IndexOf("?>", StringComparison.Ordinal);
            start = end < 0 ? start : start[(end + 2)..];
        }

        var outer = _reader;
        _inText = true;
        SafeXml.Read(Encoding.UTF8.GetBytes(start.Trim().ToString()), Read, out var reason);
        _inText = false;
        _reader = outer;
        Failure ??= reason is null ? null : Fault.Of(FaultCode.WithinText, reason);
        outer.Read();
    }

    private static bool LooksBorne(string text) =>
        text.AsSpan().TrimStart().StartsWith("<", StringComparison.Ordinal)
        && (text.Contains("payload", StringComparison.Ordinal) || text.Contains("d2LogicalModel", StringComparison.Ordinal));

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one is null || other > one ? other : one;

    /// <summary>A type as it may be shown: a name, not what a sender might have put there instead.</summary>
    private static Fault Known(string type) =>
        type.Length <= 60 && type.All(char.IsAsciiLetterOrDigit) ? Fault.Said(type) : Fault.Of(FaultCode.OtherPublication);
}
