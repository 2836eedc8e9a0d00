using System.Text.Json;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Feeds.Tests.Definitions;

public sealed class ChatRulesTests
{
    [Fact]
    public void Accepts_a_feed_of_each_platform()
    {
        var feeds = JsonSerializer.Deserialize<FeedDefinition[]>(
            """
            [
              { "id": "vk", "channel": "social", "door": "vk",
                "vk": { "groupId": 34, "confirmation": { "env": "VK_TEXT" }, "secrets": [{ "env": "VK_SECRET" }, { "file": "vk.secret" }],
                        "hashtags": { "#ЦУР34": {}, "#ямы": { "category": "roads/potholes", "admits": false } }, "only": "hashtag", "suggestions": ["#предложение"] } },
              { "id": "tg", "channel": "chatbot", "door": "telegram", "telegram": { "secrets": [{ "env": "TG_SECRET" }] } },
              { "id": "max", "channel": "chatbot", "door": "max", "max": { "secrets": [{ "env": "MAX_SECRET" }] } },
            ]
            """,
            FeedJson.Options)!;
        FeedValidator.Validate(feeds).ShouldBeEmpty();
        feeds[0].Vk!.Only.ShouldBe(ChatSelection.Hashtag);
        feeds[0].Vk!.Hashtags["#ямы"].Admits.ShouldBeFalse();
    }

    [Fact]
    public void Says_everything_that_is_wrong_at_once()
    {
        var vk = new VkDefinition
        {
            GroupId = -34,
            Secrets = [new SecretReference { Env = "A", File = "b" }],
            Only = ChatSelection.Hashtag,
            Hashtags = new Dictionary<string, HashtagDefinition>
            {
                ["ЦУР34"] = new() { Admits = false },
                ["#ёж"] = new() { Admits = false, District = " " },
                ["#ЕЖ"] = new() { Admits = false },
            },
            Suggestions = ["два слова"],
        };
        var errors = FeedValidator.Validate(
        [
            new FeedDefinition { Id = "a", Door = FeedDoor.Vk, Vk = vk },
            new FeedDefinition { Id = "b", Door = FeedDoor.Telegram, Max = new MaxDefinition() },
        ]);
        errors.Select(error => error.Key).ShouldBe(
            [
                "feeds[0].vk.secrets[0]", "feeds[0].vk.hashtags[\"ЦУР34\"]", "feeds[0].vk.hashtags[\"#ёж\"].district", "feeds[0].vk.hashtags", "feeds[0].vk.only",
                "feeds[0].vk.suggestions[0]", "feeds[0].vk.groupId", "feeds[0].vk.confirmation", "feeds[1].telegram", "feeds[1].max", "feeds[1].max.secrets",
            ],
            ignoreOrder: true);
        errors.ShouldAllBe(error => error.Rule.Length > 0 && error.Remedy.Length > 0);
    }
}
