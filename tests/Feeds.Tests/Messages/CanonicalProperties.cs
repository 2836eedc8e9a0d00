using System.Buffers;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Messages;

public sealed class CanonicalProperties
{
    [Fact]
    public void What_is_written_is_read_as_an_equal_report() =>
        Prop.ForAll(SomeReports.Reports, report => Same(report, (Report)Parsing.Items(Written(report), MessageForm.Json, MessageKind.Reports).Single()))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_written_is_read_as_an_equal_reading() =>
        Prop.ForAll(SomeReports.Readings, reading => reading == Parsing.Items(Written(reading), MessageForm.Json, MessageKind.Readings).Single())
            .QuickCheckThrowOnFailure();

    [Fact]
    public void An_array_reads_as_its_items_do_by_themselves_whatever_stands_between() =>
        Prop.ForAll(
            SomeReports.Reports.Generator.ListOf().ToArbitrary(),
            Gen.Elements("{}", "7", "{\"id\":{}}", "nonsense", "{\"id\":\"a\",,}", "[[]]", "\"{\"").ToArbitrary(),
            (reports, bad) =>
            {
                var parts = reports.SelectMany(report => (string[])[Encoding.UTF8.GetString(Written(report)), bad]);
                var items = Parsing.AsReports($"[{string.Join(',', parts)}]");
                return items.Where((_, i) => i % 2 == 1).All(item => item is Rejection rejection && rejection.Bytes() == bad)
                    && items.Where((_, i) => i % 2 == 0).Zip(reports).All(pair => Same(pair.Second, (Report)pair.First))
                    && items.Count == 2 * reports.Count;
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_bytes_yield_something_and_never_throw() =>
        Prop.ForAll(
            Gen.Choose(0, 255).Select(number => (byte)number).ArrayOf().ToArbitrary(),
            bytes => ((MessageForm[])[MessageForm.Json, MessageForm.Ndjson]).All(form => Parsing.Items(bytes, form, MessageKind.Reports).Count > 0))
            .QuickCheckThrowOnFailure();

    internal static byte[] Written(Report report)
    {
        var output = new ArrayBufferWriter<byte>();
        CanonicalWriter.Write(report, output);
        return output.WrittenSpan.ToArray();
    }

    private static byte[] Written(Reading reading)
    {
        var output = new ArrayBufferWriter<byte>();
        CanonicalWriter.Write(reading, output);
        return output.WrittenSpan.ToArray();
    }

    // Records compare their lists by reference: the lists are compared here, and the rest with equal lists in their place.
    private static bool Same(Report wanted, Report read) =>
        wanted.Districts.SequenceEqual(read.Districts)
        && wanted.Links.SequenceEqual(read.Links)
        && wanted.Extras.SequenceEqual(read.Extras)
        && (wanted.Person?.Fields ?? []).SequenceEqual(read.Person?.Fields ?? [])
        && wanted == read with { Districts = wanted.Districts, Links = wanted.Links, Extras = wanted.Extras, Person = wanted.Person };
}
