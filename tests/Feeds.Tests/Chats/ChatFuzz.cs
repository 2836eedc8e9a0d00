using SituationRoom.Feeds.Tests.Fuzzing;
using SituationRoom.Feeds.Webhooks;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Chats;

/// <summary>Events that were damaged at random; one that is refused is kept whole.</summary>
public sealed class ChatFuzz : ParserFuzz
{
    protected override IReadOnlyList<int> FailedOnce => [8265];

    protected override void Check(Random random)
    {
        var name = random.Pick(ChatSampleTests.Folder.Names);
        var body = JsonDamage.Of(ChatSampleTests.Folder.Bytes(name), random);
        _ = VkEnvelope.Read(body);
        var told = ChatSampleTests.Parser(name).Parse(body);
        (told.Items.Count == 0).ShouldBe(told.Ignored is not null);
        foreach (var item in told.Items)
        {
            Holds(item);
            (item as Rejection)?.Message.ToArray().ShouldBe(body);
        }
    }
}
