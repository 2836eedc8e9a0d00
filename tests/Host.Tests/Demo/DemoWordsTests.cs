using SituationRoom.Core.Places;
using SituationRoom.Host.Configuration;
using SituationRoom.Host.Demo;
using SituationRoom.Reports;

namespace SituationRoom.Host.Tests.Demo;

/// <summary>The demonstration's rules of words against its own texts, whose categories are known.</summary>
public sealed class DemoWordsTests
{
    [Fact]
    public void Words_alone_place_most_of_the_demonstrations_own_texts()
    {
        var placer = new Placer(Catalog());
        var reports = DemoTopics.Dispatch.Concat(DemoTopics.Traffic).Concat(DemoTopics.Appeals)
            .SelectMany(topic => topic.Titles, (topic, title) => (topic.Category, Report: new Report { Id = "1", Title = title }))
            .ToList();
        var wrong = reports
            .Select(pair => (pair.Category, pair.Report.Title, Placed: placer.Place(pair.Report)))
            .Where(pair => pair.Placed.Category != pair.Category)
            .Select(pair => $"{pair.Title}: {pair.Category}, placed {pair.Placed.Category} by {pair.Placed.CategoryRule}")
            .ToList();
        wrong.Count.ShouldBeLessThan(reports.Count / 10, string.Join("\n", wrong));
    }

    private static Catalog Catalog()
    {
        var (configuration, _) = ConfigurationReader.Read(DemoResources.Configuration(), []);
        return ConfiguredPlaces.Build(configuration, _ => DemoResources.Boundaries(), []).ShouldNotBeNull();
    }
}
