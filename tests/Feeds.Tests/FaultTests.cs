using System.Text.RegularExpressions;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests;

/// <summary>Why messages are refused, as codes with what they name.</summary>
public sealed partial class FaultTests
{
    public static TheoryData<FaultCode> Codes => [.. Enum.GetValues<FaultCode>()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_code_has_a_text_in_both_languages_that_names_the_same_parts(FaultCode code)
    {
        var russian = File.ReadLines(Path.Combine(Root(), "wallboard/src/console/i18n/fault-ru.ts"))
            .Select(line => line.Trim()).FirstOrDefault(line => line.StartsWith($"{FaultTexts.WordOf(code)}: '", StringComparison.Ordinal)).ShouldNotBeNull();
        Parts(russian).IsSubsetOf(Parts(FaultTexts.Of(code))).ShouldBeTrue(russian);
        (code is FaultCode.Said or FaultCode.At or FaultCode.Also || russian.Any(letter => letter is >= 'а' and <= 'я')).ShouldBeTrue(russian);
        FaultTexts.CodeOf(FaultTexts.WordOf(code)).ShouldBe(code);
    }

    [Fact]
    public void A_fault_is_a_sentence_in_English_and_the_same_after_a_journal()
    {
        var fault = Fault.Of(FaultCode.SheetRow, "Лист 1", 7, Fault.Of(FaultCode.OutOfRange, "lat", 145.2, -90.0, 90.0, FaultCode.SendDegrees));
        fault.English().ShouldBe("sheet \"Лист 1\", row 7: lat: 145.2 is outside -90..90; send WGS 84 degrees");
        var form = FaultForm.Write(fault);
        System.Text.Encoding.UTF8.GetString(form).ShouldBe("""["sheetRow","Лист 1","7",["outOfRange","lat","145.2","-90","90",["sendDegrees"]]]""");
        FaultForm.Read(form).ShouldBe(fault);
        FaultForm.Read(FaultForm.Write(Fault.Said("as it was"))).ShouldBe(Fault.Said("as it was"));
        FaultForm.Read("""["ofTomorrow","lat",["sendDegrees"]]"""u8).English().ShouldBe("ofTomorrow lat send WGS 84 degrees");
        Should.Throw<InvalidDataException>(() => FaultForm.Read("[[]]"u8.ToArray()));
    }

    [Theory]
    [InlineData(17)]
    [InlineData(2_000)]
    public void However_much_is_wrong_at_once_a_journal_can_be_read_again(int times)
    {
        var one = Fault.Of(FaultCode.NotALink, "media_url");
        var all = Enumerable.Repeat(one, times).Aggregate((first, next) => Fault.Of(FaultCode.Also, first, next));
        var read = FaultForm.Read(FaultForm.Write(all));
        read.English().ShouldStartWith(one.English());
        read.English().ShouldEndWith("; " + one.English());
    }

    [Fact]
    public void A_text_that_is_cut_within_a_character_is_written_all_the_same()
    {
        var fault = Fault.Said(new string('a', 999) + "\U0001F525");
        FaultForm.Read(FaultForm.Write(fault)).English().ShouldStartWith("aaa");
        FaultForm.Read(FaultForm.Write(Fault.Of(FaultCode.At, "here", fault))).English().ShouldStartWith("here: aaa");
    }

    private static HashSet<string> Parts(string text) => [.. Part().Matches(text).Select(part => part.Value)];

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "SituationRoom.sln")))
        {
            at = at.Parent.ShouldNotBeNull();
        }

        return at.FullName;
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Part();
}
