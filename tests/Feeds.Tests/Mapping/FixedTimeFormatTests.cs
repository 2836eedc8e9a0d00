using System.Globalization;
using SituationRoom.Feeds.Mapping;

namespace SituationRoom.Feeds.Tests.Mapping;

public sealed class FixedTimeFormatTests
{
    [Theory]
    [InlineData("iso")]
    [InlineData("unix")]
    [InlineData("dd.MM.yy")]
    [InlineData("d.MM.yyyy")]
    [InlineData("dd.MMM.yyyy")]
    [InlineData("dd.MM.yyyyy")]
    [InlineData("dd.MM.yyyy hh:mm")]
    [InlineData("dd.MM.yyyy HH:mm zzz")]
    [InlineData("dd.MM.yyyy HH:mm:ss.FFF")]
    [InlineData("dd.MM.yyyy 'г.'")]
    [InlineData("MM.yyyy")]
    [InlineData("dd.MM.yyyy dd")]
    public void Is_not_for_formats_of_which_a_part_may_be_longer_or_shorter_or_means_more(string format) => FixedTimeFormat.Of(format).ShouldBeNull();

    [Theory]
    [InlineData("dd.MM.yyyy HH:mm:ss", 1)]
    [InlineData("yyyy-MM-ddTHH:mm", 2)]
    [InlineData("yyyyMMddHHmmss", 3)]
    [InlineData("dd/MM/yyyy", 4)]
    [InlineData("HH:mm dd.MM.yyyy", 5)]
    public void Reads_what_the_format_means_and_nothing_that_it_does_not(string format, int seed)
    {
        var random = new Random(seed);
        var fixedFormat = FixedTimeFormat.Of(format).ShouldNotBeNull();
        var read = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var text = new DateTime(1, 1, 1).AddSeconds(random.NextInt64(315_000_000_000)).ToString(format, CultureInfo.InvariantCulture).ToCharArray();
            for (var wounds = random.Next(3); wounds > 0; wounds--)
            {
                text[random.Next(text.Length)] = "0123456789 .:-T٣"[random.Next(16)];
            }

            var wanted = DateTime.TryParseExact(new string(text), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment);
            fixedFormat.TryRead(new string(text), out var local).ShouldBe(wanted, new string(text));
            (local, local.Kind).ShouldBe((moment, DateTimeKind.Unspecified));
            read += wanted ? 1 : 0;
        }

        read.ShouldBeInRange(5_000, 19_000);
    }
}
