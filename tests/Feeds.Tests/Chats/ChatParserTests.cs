using System.Text;
using SituationRoom.Feeds.Chats;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Telegram;
using SituationRoom.Feeds.Vk;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Chats;

public sealed class ChatParserTests
{
    [Theory]
    [InlineData("#ЦУР34 яма", true)]
    [InlineData("яма (#цур34)", true)]
    [InlineData("яма #цур34@gorod", true)]
    [InlineData("яма #цур344", false)]
    [InlineData("яма а#ЦУР34", false)]
    [InlineData("яма ЦУР34", false)]
    [InlineData("яма ##ЦУР34", true)]
    [InlineData("", false)]
    public void A_whole_hashtag_admits(string text, bool admits) => new ChatWords(ChatFeeds.Vk.Vk!).Of(text).Admits.ShouldBe(admits);

    [Fact]
    public void Letter_case_and_yo_do_not_matter_also_where_letters_are_composed()
    {
        var words = new ChatWords(new TelegramDefinition { Hashtags = new Dictionary<string, HashtagDefinition> { ["#Ёлки_й"] = new() } });
        words.Of("#елки_Й").Admits.ShouldBeTrue();
        words.Of("#ёлки_й".Normalize(NormalizationForm.FormD)).Admits.ShouldBeTrue();
        words.Of("#елки").Admits.ShouldBeFalse();
    }

    [Fact]
    public void Hashtags_name_districts_and_the_first_category()
    {
        var says = new Dictionary<string, HashtagDefinition>
        {
            ["#a"] = new() { District = "one", Category = "roads" },
            ["#b"] = new() { District = "two", Category = "housing", Admits = false },
        };
        var marks = new ChatWords(new TelegramDefinition { Hashtags = says, Suggestions = ["предлагаю", "#идея"] }).Of("#B #a предлагаю");
        marks.Category.ShouldBe("housing");
        marks.Districts.ShouldBe(["two", "one"]);
        marks.IsSuggestion.ShouldBeTrue();
        new ChatWords(new TelegramDefinition { Suggestions = ["#идея"] }).Of("идея").IsSuggestion.ShouldBeFalse();
    }

    [Fact]
    public void Without_a_hashtag_a_new_message_is_nothing_and_a_change_counts_where_the_room_holds_it()
    {
        var parser = new VkParser(ChatFeeds.Vk.Vk! with { Only = ChatSelection.Hashtag });
        Reply(parser, "wall_reply_new", "яма").Ignored.ShouldBe(ChatNoise.NoHashtag);
        Reply(parser, "wall_reply_edit", "яма").OnlyWhereHeld.ShouldBeTrue();
        Reply(parser, "wall_reply_edit", "яма #цур34").OnlyWhereHeld.ShouldBeFalse();
        Reply(parser, "wall_reply_new", "яма #цур34").Items.Count.ShouldBe(1);
    }

    [Fact]
    public void The_communitys_own_words_need_a_hashtag()
    {
        var parser = new VkParser(ChatFeeds.Vk.Vk!);
        Reply(parser, "wall_reply_new", "Спасибо, передали", from: -34).Ignored.ShouldBe(ChatNoise.Own);
        Reply(parser, "wall_reply_new", "Обращение из комментариев #ЦУР34", from: -34).Items.Count.ShouldBe(1);
    }

    [Fact]
    public void A_title_is_the_first_line_on_one_line_and_of_at_most_a_hundred_characters()
    {
        var report = (Report)Reply(new VkParser(ChatFeeds.Vk.Vk!), "wall_reply_new", "\\n  Яма \\t у   дома \\n" + new string('а', 12_000)).Items[0];
        report.Title.ShouldBe("Яма у дома");
        report.Text!.Length.ShouldBeLessThanOrEqualTo(10_000);
        var long_ = (Report)Reply(new VkParser(ChatFeeds.Vk.Vk!), "wall_reply_new", new string('а', 300)).Items[0];
        long_.Title!.Length.ShouldBe(100);
        long_.Title.ShouldEndWith("…");
    }

    [Theory]
    [InlineData("[id1|Анна], яма", "Анна, яма")]
    [InlineData("[club34:bp-34_5|Город], яма [1|2]", "Город, яма [1|2]")]
    public void A_mention_keeps_the_name_and_not_the_number(string said, string text) => VkNames.Plain(said).ShouldBe(text);

    [Fact]
    public void Mentions_without_an_end_take_no_time() => VkNames.Plain(string.Concat(Enumerable.Repeat("[id1|", 200_000)))!.Length.ShouldBe(10_000);

    [Theory]
    [InlineData("/start", true)]
    [InlineData("/start from-the-site", true)]
    [InlineData("/help@city_bot ", true)]
    [InlineData("/problem Яма", false)]
    [InlineData("/ яма", false)]
    public void A_command_alone_is_no_appeal(string text, bool isBare)
    {
        var told = new TelegramParser(ChatFeeds.Telegram.Telegram!).Parse(Encoding.UTF8.GetBytes(
            $$$"""{"update_id":1,"message":{"message_id":1,"date":1795000000,"chat":{"id":5},"text":"{{{text}}}"}}"""));
        told.Ignored.ShouldBe(isBare ? ChatNoise.Command : null);
    }

    [Fact]
    public void The_messages_of_an_album_are_one_incident_and_the_one_with_the_text_decides()
    {
        var (first, second) = (Sample("telegram/good-album-first.json"), Sample("telegram/good-album-second.json"));
        second.Id.ShouldBe(first.Id);
        second.Revision!.Value.ShouldBeLessThan(first.Revision!.Value);
    }

    [Fact]
    public void An_edit_is_of_the_same_incident_on_every_platform()
    {
        Sample("vk/good-message-edit.json").Id.ShouldBe(Sample("vk/good-message-new.json").Id);
        Sample("telegram/good-edited.json").Id.ShouldBe(Sample("telegram/good-private.json").Id);
        Sample("max/good-edited.json").Id.ShouldBe(Sample("max/good-created.json").Id);
        Sample("max/good-removed.json").Id.ShouldBe(Sample("max/good-created.json").Id);
        Sample("vk/good-wall-reply-delete.json").Id.ShouldBe(Sample("vk/good-wall-reply-new.json").Id);
        Sample("vk/good-board-post-delete.json").Id.ShouldBe(Sample("vk/good-board-post-new.json").Id);
    }

    [Fact]
    public void What_is_nested_deeper_than_any_event_is_a_rejection()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 10_000));
        new VkParser(ChatFeeds.Vk.Vk!).Parse(Encoding.UTF8.GetBytes($$"""{"type":"message_new","object":{{deep}}""")).Items.ShouldHaveSingleItem().ShouldBeOfType<Rejection>();
    }

    private static Report Sample(string name) => (Report)ChatSampleTests.Parser(name).Parse(ChatSampleTests.Folder.Bytes(name)).Items[0];

    private static ChatEvent Reply(VkParser parser, string type, string text, long from = 5) => parser.Parse(Encoding.UTF8.GetBytes(
        $$$"""{"type":"{{{type}}}","group_id":34,"event_id":"1","object":{"id":9,"from_id":{{{from}}},"date":1795002000,"text":"{{{text}}}","post_owner_id":-34,"post_id":6}}"""));
}
