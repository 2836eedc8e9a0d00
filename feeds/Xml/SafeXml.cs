using System.Runtime.InteropServices;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Xml;

/// <summary>
/// The one way to read XML that somebody sent: no document type (so no entities, no bombs), no resolver (so no connection
/// and no file), bounded in depth and in characters. Encoding by byte order mark and declaration.
/// </summary>
public static class SafeXml
{
    /// <summary>Elements within each other at most.</summary>
    public const int Depth = 64;

    /// <summary>Elements and attributes of what is held as a tree at most, a document or an element of a long one.</summary>
    public const int MostNodes = 500_000;

    /// <summary>Attributes of one element at most: a tree looks through those it has for each one more, so that many cost their square.</summary>
    public const int MostAttributes = 1_000;

    /// <summary>What a tag takes as a part of a tree, in bytes: half of an element.</summary>
    private const int TagBytes = 64;

    private static readonly Fault WrongEncoding = Fault.Of(FaultCode.XmlEncoding);

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Declared encodings such as windows-1251 are known too.
    static SafeXml() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>What the tree of a document takes beside its bytes, about: many small elements are far larger than what was sent.</summary>
    public static long Weight(ReadOnlySpan<byte> document) => (long)document.Count((byte)'<') * TagBytes;

    /// <summary>Loads a document whole.</summary>
    /// <param name="document">Its bytes, within the door's size limit.</param>
    /// <param name="reason">Why it can't be read: what, where (line and column), and the remedy; null where it could.</param>
    /// <returns>Its root element, or null.</returns>
    public static XElement? Load(ReadOnlyMemory<byte> document, out Fault? reason)
    {
        Read(document, CheckForm, out reason);
        if (reason is not null)
        {
            return null;
        }

        XElement? root = null;
        Read(document, reader => root = XDocument.Load(reader, LoadOptions.SetLineInfo).Root, out reason);
        return root;
    }

    /// <summary>Reads a document node by node, so that a large one is never held whole as a tree.</summary>
    /// <param name="document">Its bytes, within the door's size limit.</param>
    /// <param name="read">Is given the reader before the first node. What it did is void where a reason is given.</param>
    /// <param name="reason">Why the document can't be read: what, where, and the remedy; null where it could.</param>
    public static void Read(ReadOnlyMemory<byte> document, Action<XmlReader> read, out Fault? reason)
    {
        ArgumentNullException.ThrowIfNull(read);
        reason = null;
        if (document.Span.IndexOfAnyExcept(" \t\r\n\0"u8) < 0)
        {
            reason = Fault.Of(FaultCode.XmlEmpty);
            return;
        }

        using var stream = Stream(document);
        try
        {
            using var text = ClaimsUtf16(document.Span) ? new StreamReader(stream, StrictUtf8, detectEncodingFromByteOrderMarks: true, -1, leaveOpen: true) : null;
            using var reader = text is null ? XmlReader.Create(stream, Settings()) : XmlReader.Create(text, Settings());
            read(reader);
        }
        catch (TooDeepException error)
        {
            reason = Fault.Of(FaultCode.XmlTooDeep, error.At, Depth);
        }
        catch (TooManyNodesException error)
        {
            reason = Fault.Of(FaultCode.XmlTooMany, error.At, MostNodes);
        }
        catch (TooManyAttributesException error)
        {
            reason = Fault.Of(FaultCode.XmlAttributes, error.At, MostAttributes);
        }
        catch (XmlException error)
        {
            var kind = Kind(error, document.Span);
            reason = error.LineNumber > 0 ? Fault.Of(FaultCode.LineAndColumn, error.LineNumber, error.LinePosition, kind) : kind;
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException or InvalidOperationException or DecoderFallbackException)
        {
            reason = WrongEncoding;
        }
    }

    /// <summary>The element on which the reader stands, with all that lies in it; the reader is past it then. Only within <see cref="Read"/>.</summary>
    public static XElement Subtree(XmlReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var nodes = 0;
        Count(reader, ref nodes);
        var root = Element(reader);
        var outermost = reader.Depth;
        for (XElement? open = reader.IsEmptyElement ? null : root; open is not null && reader.Read();)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (reader.Depth > Depth)
                    {
                        throw new TooDeepException(At(reader));
                    }

                    Count(reader, ref nodes);
                    var child = Element(reader);
                    open.Add(child);
                    open = reader.IsEmptyElement ? open : child;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    open.Add(new XText(reader.Value));
                    break;
                case XmlNodeType.EndElement:
                    open = reader.Depth == outermost ? null : open.Parent;
                    break;
            }
        }

        reader.Read();
        return root;
    }

    /// <summary>
    /// Whether a document declares UTF-16 in letters of one byte, which therefore it is not: programs write that which make their XML as a text and send it
    /// as UTF-8.
    /// </summary>
    private static bool ClaimsUtf16(ReadOnlySpan<byte> document)
    {
        document = document.StartsWith("\uFEFF"u8) ? document[3..] : document;
        var end = document.StartsWith("<?xml"u8) ? document.IndexOf("?>"u8) : -1;
        return end > 0 && Contains(document[..Math.Min(end, 1_024)], "utf-16");
    }

    private static void CheckForm(XmlReader reader)
    {
        var nodes = 0;
        while (reader.Read())
        {
            if (reader.Depth > Depth)
            {
                throw new TooDeepException(At(reader));
            }

            if (reader.NodeType == XmlNodeType.Element)
            {
                Count(reader, ref nodes);
            }
        }
    }

    private static void Count(XmlReader reader, ref int nodes)
    {
        if (reader.AttributeCount > MostAttributes)
        {
            throw new TooManyAttributesException(At(reader));
        }

        nodes += 1 + reader.AttributeCount;
        if (nodes > MostNodes)
        {
            throw new TooManyNodesException(At(reader));
        }
    }

    private static XElement Element(XmlReader reader)
    {
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            element.Add(new XAttribute(XName.Get(reader.LocalName, reader.Prefix.Length == 0 ? "" : reader.NamespaceURI), reader.Value));
        }

        reader.MoveToElement();
        return element;
    }

    private static MemoryStream Stream(ReadOnlyMemory<byte> document) =>
        MemoryMarshal.TryGetArray(document, out var bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(document.ToArray(), writable: false);

    /// <summary>Reads a large document piece by piece, by the same rules, without a bound on depth: nothing of it is held.</summary>
    /// <param name="stream">Its bytes; disposed with the reader.</param>
    public static XmlReader Open(Stream stream)
    {
        var settings = Settings();
        settings.CloseInput = true;
        return XmlReader.Create(stream, settings);
    }

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 1_024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CheckCharacters = true,
        CloseInput = false,
    };

    private static Fault At(XmlReader reader) => reader is IXmlLineInfo line && line.HasLineInfo() ? Fault.Of(FaultCode.Line, line.LineNumber) : Fault.Of(FaultCode.Somewhere);

    // The reader's own message may quote the document, which may be personal: only its kind is told.
    private static Fault Kind(XmlException error, ReadOnlySpan<byte> document)
    {
        var start = document[..Math.Min(document.Length, 1_024)];
        if (Contains(start, "<!doctype html") || Contains(start, "<html"))
        {
            return Fault.Of(FaultCode.HtmlPage);
        }

        if (error.Message.Contains("DTD", StringComparison.Ordinal) || Contains(start, "<!doctype"))
        {
            return Fault.Of(FaultCode.Dtd);
        }

        return Says(error, "Unexpected end") ? Fault.Of(FaultCode.XmlCutShort)
            : Says(error, "encoding") ? WrongEncoding
            : Says(error, "undeclared prefix") ? Fault.Of(FaultCode.XmlPrefix)
            : Fault.Of(FaultCode.NotWellFormed);
    }

    private static bool Says(XmlException error, string words) => error.Message.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static bool Contains(ReadOnlySpan<byte> start, string word)
    {
        Span<char> text = stackalloc char[start.Length];
        for (var i = 0; i < start.Length; i++)
        {
            text[i] = char.ToLowerInvariant((char)start[i]);
        }

        return text.IndexOf(word, StringComparison.Ordinal) >= 0;
    }

    private sealed class TooManyAttributesException(Fault at) : Exception(at.English())
    {
        public Fault At => at;
    }

    private sealed class TooManyNodesException(Fault at) : Exception(at.English())
    {
        public Fault At => at;
    }

    private sealed class TooDeepException(Fault at) : Exception(at.English())
    {
        public Fault At => at;
    }
}
