using System.Globalization;
using System.Text;
using System.Xml;

namespace SituationRoom.Gateway.Open311;

/// <summary>GeoReport v2 in XML: UTF-8, no namespace.</summary>
internal sealed class XmlAnswerWriter : IAnswerWriter
{
    private readonly MemoryStream _output = new();
    private readonly XmlWriter _writer;

    public XmlAnswerWriter() => _writer = XmlWriter.Create(_output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true });

    public void StartList(string name) => _writer.WriteStartElement(name);

    public void StartObject(string name) => _writer.WriteStartElement(name);

    // An empty list stays <services></services>: some readers take a self-closed one for nothing.
    public void End() => _writer.WriteFullEndElement();

    public void Text(string name, string? text) => _writer.WriteElementString(name, text is null ? null : Clean(text));

    public void Number(string name, double? number) => Text(name, number?.ToString(CultureInfo.InvariantCulture));

    public void Flag(string name, bool flag) => Text(name, flag ? "true" : "false");

    public void Item(string name, string text) => Text(name, text);

    public byte[] Finish()
    {
        _writer.Dispose();
        return _output.ToArray();
    }

    public void Dispose()
    {
        _writer.Dispose();
        _output.Dispose();
    }

    /// <summary>A sender's control characters have no place in XML 1.0, not even escaped.</summary>
    private static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsXml(text, i))
            {
                return string.Concat(text.Select((letter, at) => IsXml(text, at) ? letter : '\uFFFD'));
            }
        }

        return text;
    }

    private static bool IsXml(string text, int at) => XmlConvert.IsXmlChar(text[at])
        || (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        || (char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1]));
}
