using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SituationRoom.Acceptance.Running;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Doors;

/// <summary>VK, Telegram and MAX as they call: the executable, its secrets in files beside the configuration, and curl.</summary>
public sealed class WebhookTests : IAsyncLifetime
{
    private const string Post = """
        {"group_id":34,"type":"wall_post_new","event_id":"e1","v":"5.199","secret":"vk-new","object":{"id":7,"from_id":700100,"owner_id":-34,
         "date":1795000000,"text":"Яма у дома 122 #ЦУР34 #центр","post_type":"post"}}
        """;

    private Room _room = null!;

    public async Task InitializeAsync()
    {
        Prerequisite.Program("curl", "curl");
        var below = Directory.CreateTempSubdirectory("webhooks-").FullName;
        var files = new Dictionary<string, string> { ["vk-old"] = "vk-old", ["vk-new"] = "vk-new\n", ["vk-text"] = "9f8e7d", ["bot"] = "bot-secret" };
        foreach (var (name, text) in files)
        {
            OwnersFile.Write(Path.Combine(below, name), text);
        }

        _room = await Room.StartAsync(below, Configuration());
    }

    public async Task DisposeAsync()
    {
        var below = Path.GetDirectoryName(_room.Directory.Root)!;
        await _room.DisposeAsync();
        Directory.Delete(below, recursive: true);
    }

    [SkippableFact]
    public async Task Vk_confirms_the_address_and_a_post_sent_five_times_is_one_incident()
    {
        (await CurlAsync("vk", """{"type":"confirmation","group_id":34}""")).ShouldBe((200, "9f8e7d"));
        (await CurlAsync("vk", Post.Replace("vk-new", "guessed", StringComparison.Ordinal))).Status.ShouldBe(403);
        (await _room.OpenAsync()).ShouldBe(0);
        for (var i = 0; i < 5; i++)
        {
            (await CurlAsync("vk", Post)).ShouldBe((200, "ok"));
        }

        (await CurlAsync("vk", Post.Replace("vk-new", "vk-old", StringComparison.Ordinal))).ShouldBe((200, "ok"));
        (await CurlAsync("vk", Post.Replace("#ЦУР34", "", StringComparison.Ordinal).Replace("\"id\":7", "\"id\":8", StringComparison.Ordinal))).ShouldBe((200, "ok"));
        await _room.OpenBecomesAsync(1, "tsentralny");
        (await _room.OpenAsync()).ShouldBe(1);
        (await _room.IncidentsAsync()).ShouldBe([("vk", "wall-34_7")]);
        (await _room.GetAsync("/api/v1/incidents")).GetRawText().ShouldNotContain("700100");
    }

    [SkippableFact]
    public async Task A_comment_is_deleted_restored_and_deleted_again()
    {
        await CurlAsync("vk", Reply("wall_reply_new", "r1", "Нет света #ЦУР34"));
        await _room.OpenBecomesAsync(1);
        await CurlAsync("vk", Reply("wall_reply_delete", "r2"));
        await _room.OpenBecomesAsync(0);
        await CurlAsync("vk", Reply("wall_reply_restore", "r3", "Нет света #ЦУР34"));
        await _room.OpenBecomesAsync(1);
        await CurlAsync("vk", Reply("wall_reply_delete", "r4"));
        await _room.OpenBecomesAsync(0);
        (await _room.TallyAsync("cancelled")).ShouldBe(1);

        // What was never told to the room leaves nothing behind when it is deleted.
        await CurlAsync("vk", Reply("wall_reply_delete", "r5").Replace("\"id\":9", "\"id\":10", StringComparison.Ordinal));
        (await _room.IncidentsAsync()).Count.ShouldBe(1);
    }

    [SkippableFact]
    public async Task A_message_of_telegram_and_its_edit_are_one_incident()
    {
        const string Message = """{"update_id":1,"message":{"message_id":5,"from":{"id":700200,"first_name":"Пелагея"},"chat":{"id":700200,"type":"private"},"date":1795000000,"text":"Не вывозят мусор"}}""";
        const string Edit = """{"update_id":2,"edited_message":{"message_id":5,"from":{"id":700200,"first_name":"Пелагея"},"chat":{"id":700200,"type":"private"},"date":1795000000,"edit_date":1795000060,"text":"Не вывозят мусор второй день"}}""";
        (await CurlAsync("telegram", Message, "X-Telegram-Bot-Api-Secret-Token: guessed")).Status.ShouldBe(403);
        foreach (var update in new[] { Message, Edit, Message })
        {
            (await CurlAsync("telegram", update, "X-Telegram-Bot-Api-Secret-Token: bot-secret")).ShouldBe((200, ""));
        }

        await _room.OpenBecomesAsync(1);
        var listed = (await _room.GetAsync("/api/v1/incidents")).GetRawText();
        (await _room.IncidentsAsync()).Count.ShouldBe(1);
        listed.ShouldNotContain("700200");
        listed.ShouldNotContain("Пелагея");
    }

    [SkippableFact]
    public async Task A_message_of_max_that_is_removed_is_cancelled_and_what_is_not_understood_is_kept()
    {
        const string Header = "X-Max-Bot-Api-Secret: bot-secret";
        (await CurlAsync("max", """{"update_type":"message_created","timestamp":1795000000500,"message":{"timestamp":1795000000400,"recipient":{"chat_type":"dialog"},"body":{"mid":"mid.1","text":"Не горит светофор"}}}""", Header)).ShouldBe((200, ""));
        await _room.OpenBecomesAsync(1);
        (await CurlAsync("max", """{"update_type":"message_removed","timestamp":1795000060500,"message_id":"mid.1","chat_id":1,"user_id":2}""", Header)).ShouldBe((200, ""));
        await _room.OpenBecomesAsync(0);
        (await _room.TallyAsync("cancelled")).ShouldBe(1);
        for (var time = 0; time < 5; time++)
        {
            (await CurlAsync("max", """{"update_type":7}""", Header)).ShouldBe((200, ""));
        }

        (await _room.GetAsync("/api/v1/feeds")).GetProperty("items").EnumerateArray().Single(feed => feed.GetProperty("id").GetString() == "max").GetProperty("rejected").GetInt32().ShouldBe(1);
        var kept = (await _room.GetAsync("/api/v1/rejections")).GetProperty("items").EnumerateArray().ToList();
        kept.ShouldHaveSingleItem().GetProperty("reason").GetString()!.ShouldStartWith("update_type:");
    }

    private static string Reply(string type, string number, string? text = null) => JsonSerializer.Serialize(new
    {
        group_id = 34,
        type,
        event_id = number,
        secret = "vk-old",
        @object = text is null
            ? (object)new { owner_id = -34, id = 9, deleter_id = 1, post_id = 7 }
            : new { id = 9, from_id = 700101, date = 1_795_000_000, text, post_owner_id = -34, post_id = 7 },
    });

    private static string Configuration()
    {
        var configuration = JsonNode.Parse(RigCity.Configuration())!;
        foreach (var feed in JsonNode.Parse(
            """
            [
              { "id": "vk", "channel": "social", "door": "vk",
                "vk": { "groupId": 34, "confirmation": { "file": "../vk-text" }, "secrets": [{ "file": "../vk-old" }, { "file": "../vk-new" }],
                        "hashtags": { "#цур34": {}, "#центр": { "district": "tsentralny", "admits": false } }, "only": "hashtag" } },
              { "id": "telegram", "channel": "chatbot", "door": "telegram", "telegram": { "secrets": [{ "file": "../bot" }] } },
              { "id": "max", "channel": "chatbot", "door": "max", "max": { "secrets": [{ "file": "../bot" }] } }
            ]
            """)!.AsArray().ToList())
        {
            configuration["feeds"]!.AsArray().Add(feed!.DeepClone());
        }

        return configuration.ToJsonString();
    }

    private async Task<(int Status, string Text)> CurlAsync(string platform, string body, string header = "X-Nothing: 0")
    {
        var result = await Shell.RunAsync(
            "curl",
            ["-sS", "-w", "\n%{http_code}", "-H", "Content-Type: application/json", "-H", header, "--data-binary", "@-", $"{_room.Server.Address}hooks/{platform}/{platform}"],
            Encoding.UTF8.GetBytes(body), directory: null, TimeSpan.FromSeconds(20));
        result.Code.ShouldBe(0, result.All);
        var end = result.Output.LastIndexOf('\n');
        return (int.Parse(result.Output[(end + 1)..], System.Globalization.CultureInfo.InvariantCulture), result.Output[..end]);
    }
}
