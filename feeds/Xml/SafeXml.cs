using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace SituationRoom.Feeds.Xml;

/// <summary>
/// The one way to read XML that somebody sent: no document type (so no entities, no bombs), no resolver (so no connection
/// and no file), bounded in depth and in characters. Encoding by byte order mark and declaration.
/// </summary>
public static class SafeXml
{
    /// <summary>Elements within each other at most.</summary>
    public const int Depth = 64;

    /// <summary>Loads a document whole.</summary>
    /// <param name="document">Its bytes, within the door's size limit.</param>
    /// <param name="reason">Why it can't be read: what, where (line and column), and the remedy; null where it could.</param>
    /// <returns>Its root element, or null.</returns>
    public static XElement? Load(ReadOnlyMemory<byte> document, out string? reason)
    {
        reason = null;
        if (document.Span.IndexOfAnyExcept(" \t\r\n\0"u8) < 0)
        {
            reason = "the document is empty; send one XML document";
            return null;
        }

        using var stream = new MemoryStream(document.ToArray(), writable: false);
        try
        {
            using var depth = XmlReader.Create(stream, Settings());
            while (depth.Read())
            {
                if (depth.Depth > Depth)
                {
                    reason = $"{At(depth)}: elements lie more than {Depth} deep within each other; send a flatter document";
                    return null;
                }
            }

            stream.Position = 0;
            using var reader = XmlReader.Create(stream, Settings());
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root;
        }
        catch (XmlException error)
        {
            reason = $"line {error.LineNumber}, column {error.LinePosition}: {Kind(error, document.Span)}";
            return null;
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException or InvalidOperationException or DecoderFallbackException)
        {
            reason = "the declared encoding is not known or does not fit the bytes; send UTF-8";
            return null;
        }
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

    private static string At(XmlReader reader) => reader is IXmlLineInfo line && line.HasLineInfo() ? $"line {line.LineNumber}" : "somewhere";

    // The reader's own message may quote the document, which may be personal: only its kind is told.
    private static string Kind(XmlException error, ReadOnlySpan<byte> document)
    {
        var start = document[..Math.Min(document.Length, 1_024)];
        if (Contains(start, "<!doctype html") || Contains(start, "<html"))
        {
            return "this is an HTML page, not the document; check the address and the sender";
        }

        if (error.Message.Contains("DTD", StringComparison.Ordinal) || Contains(start, "<!doctype"))
        {
            return "a document type (DTD) is not taken, since it can hold entities; send the document without it";
        }

        return error.Message.Contains("Unexpected end", StringComparison.OrdinalIgnoreCase)
            ? "the document is cut short; send it whole"
            : "not well-formed XML; send one well-formed document";
    }

    private static bool Contains(ReadOnlySpan<byte> start, string word)
    {
        Span<char> text = stackalloc char[start.Length];
        for (var i = 0; i < start.Length; i++)
        {
            text[i] = char.ToLowerInvariant((char)start[i]);
        }

        return text.IndexOf(word, StringComparison.Ordinal) >= 0;
    }
}
