using System.Text;
using System.Xml;
using System.Xml.Linq;
using SituationRoom.Feeds.Xml;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Xml;

public sealed class SafeXmlTests
{
    [Theory]
    [InlineData("", "the document is empty; send one XML document")]
    [InlineData(" \r\n\0", "the document is empty; send one XML document")]
    [InlineData("<a><b></a>", "line 1, column 9: not well-formed XML; send one well-formed document")]
    [InlineData("<a><b>", "line 1, column 7: the document is cut short; send it whole")]
    [InlineData("<a></a><b/>", "line 1, column 9: not well-formed XML; send one well-formed document")]
    [InlineData("<x:a/>", "line 1, column 2: a namespace prefix is not declared; declare it with xmlns")]
    [InlineData("<?xml version='1.0' encoding='x-none'?><a/>", "line 1, column 31: the declared encoding is not known or does not fit the bytes; send UTF-8")]
    [InlineData("<html><body>502<br></body></html>", "line 1, column 22: this is an HTML page, not the document; check the address and the sender")]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>", "a document type (DTD) is not taken, since it can hold entities; send the document without it")]
    public void What_cannot_be_read_is_told_with_its_place_and_remedy(string text, string expected)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        SafeXml.Load(bytes, out var loaded).ShouldBeNull();
        SafeXml.Read(bytes, ToTheEnd, out var read);
        loaded!.English().ShouldBe(expected);
        read!.English().ShouldBe(expected);
    }

    [Fact]
    public void A_tree_of_countless_small_elements_is_never_made()
    {
        var bytes = Encoding.UTF8.GetBytes($"<a>{string.Concat(Enumerable.Repeat("<b/>", SafeXml.MostNodes))}</a>");
        SafeXml.Weight(bytes).ShouldBe((SafeXml.MostNodes + 2) * 64L);
        SafeXml.Load(bytes, out var reason).ShouldBeNull();
        reason!.English().ShouldBe("line 1: there are more than 500000 elements and attributes; send them in several documents");
        SafeXml.Read(bytes, reader => { reader.MoveToContent(); SafeXml.Subtree(reader); }, out reason);
        reason.ShouldNotBeNull().English().ShouldContain("more than 500000");
    }

    [Fact]
    public void Bytes_that_do_not_fit_the_encoding_are_told()
    {
        SafeXml.Load((byte[])[.. "<a>"u8, 0xFF, 0xFE, .. "</a>"u8], out var reason).ShouldBeNull();
        reason.ShouldNotBeNull().English().ShouldEndWith("the declared encoding is not known or does not fit the bytes; send UTF-8");
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_tells_the_encoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        SafeXml.Load((byte[])[.. encoding.GetPreamble(), .. encoding.GetBytes("<a>Яма</a>")], out var reason)!.Value.ShouldBe("Яма");
        reason.ShouldBeNull();
    }

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("koi8-r")]
    [InlineData("ISO-8859-5")]
    public void A_declaration_tells_the_encoding(string name)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(name)!.GetBytes($"<?xml version='1.0' encoding='{name}'?><a>Яма</a>");
        SafeXml.Load(bytes, out var reason)!.Value.ShouldBe("Яма");
        reason.ShouldBeNull();
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Utf_16_without_a_mark_is_told_by_its_first_letters(string name)
    {
        SafeXml.Load(Encoding.GetEncoding(name).GetBytes("<?xml version='1.0' encoding='UTF-16'?><a>Яма</a>"), out var reason)!.Value.ShouldBe("Яма");
        reason.ShouldBeNull();
    }

    [Fact]
    public void A_document_in_utf_8_that_says_it_is_utf_16_is_what_it_is()
    {
        SafeXml.Load(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-16\"?><a>Яма</a>"), out var reason)!.Value.ShouldBe("Яма");
        reason.ShouldBeNull();
        SafeXml.Load((byte[])[.. "<?xml version='1.0' encoding='utf-16'?><a>"u8, 0xFF, .. "</a>"u8], out reason).ShouldBeNull();
        reason.ShouldNotBeNull();
    }

    [Fact]
    public void Depth_is_bounded_however_a_document_is_read()
    {
        var deep = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<a>", SafeXml.Depth + 2)) + string.Concat(Enumerable.Repeat("</a>", SafeXml.Depth + 2)));
        SafeXml.Load(deep, out var loaded).ShouldBeNull();
        SafeXml.Read(deep, One, out var read);
        loaded.ShouldNotBeNull().English().ShouldContain("deep");
        read.ShouldBe(loaded);
    }

    [Fact]
    public void A_part_read_by_itself_is_what_the_whole_holds()
    {
        var bytes = Encoding.UTF8.GetBytes("<?xml version='1.0'?><!-- c --><r xmlns='urn:r' xmlns:p='urn:p'><p:a p:n='1' n='2'>x<![CDATA[<y>]]><b/><c> </c></p:a>\n<p:a/></r>");
        var parts = new List<XElement>();
        SafeXml.Read(
            bytes,
            reader =>
            {
                reader.MoveToContent();
                reader.Read();
                while (reader.NodeType == XmlNodeType.Element)
                {
                    parts.Add(SafeXml.Subtree(reader));
                }
            },
            out var reason);
        reason.ShouldBeNull();
        var whole = SafeXml.Load(bytes, out _)!.Elements().ToList();
        parts.Count.ShouldBe(2);
        for (var i = 0; i < parts.Count; i++)
        {
            parts[i].Attributes().Select(attribute => (attribute.Name, attribute.Value)).ShouldBe(whole[i].Attributes().Select(attribute => (attribute.Name, attribute.Value)));
            parts[i].Value.ShouldBe(whole[i].Value);
            parts[i].Descendants().Select(element => element.Name).ShouldBe(whole[i].Descendants().Select(element => element.Name));
        }
    }

    private static void ToTheEnd(XmlReader reader)
    {
        while (reader.Read())
        {
            // Everything must be well-formed.
        }
    }

    private static void One(XmlReader reader)
    {
        reader.MoveToContent();
        SafeXml.Subtree(reader);
    }

    [Theory]
    [InlineData("<a {0}/>")]
    [InlineData("<a><b {0}/></a>")]
    public void An_element_with_very_many_attributes_is_refused_before_a_tree_is_made_of_it(string form)
    {
        byte[] Of(int attributes) => Encoding.UTF8.GetBytes(string.Format(System.Globalization.CultureInfo.InvariantCulture, form, string.Join(' ', Enumerable.Range(0, attributes).Select(number => $"x{number}=''"))));
        SafeXml.Load(Of(SafeXml.MostAttributes), out _).ShouldNotBeNull();
        SafeXml.Load(Of(SafeXml.MostAttributes + 1), out var reason).ShouldBeNull();
        reason.ShouldNotBeNull().English().ShouldStartWith("line 1: an element has more than 1000 attributes");
        SafeXml.Read(
            Of(100_000),
            reader =>
            {
                reader.MoveToContent();
                SafeXml.Subtree(reader);
            },
            out reason);
        reason.ShouldNotBeNull().English().ShouldContain("attributes");
    }
}
