using SituationRoom.Core.Places;
using SituationRoom.Feeds;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Open311;

namespace SituationRoom.Host.Configuration;

/// <summary>What a feed offers as Open311 stands in the category tree.</summary>
internal static class Open311ServiceRules
{
    public static void Validate(IReadOnlyList<FeedDefinition> feeds, Catalog catalog, List<ConfigurationError> errors)
    {
        for (var i = 0; i < feeds.Count; i++)
        {
            var named = (feeds[i].Open311?.Services ?? []).Select((code, index) => (code, at: $"feeds[{i}].open311.services[{index}]"))
                .Concat((feeds[i].Open311?.Attributes.Keys ?? []).Select(code => (code, at: $"feeds[{i}].open311.attributes.{code}")));
            foreach (var (code, at) in named.Where(each => !catalog.TryGetCategory(ServiceCode.ToCategory(each.code), out _)))
            {
                errors.Add(new(at, code, "there is no such category", "write the code of a category of this configuration, such as \"roads/potholes\""));
            }
        }
    }
}
