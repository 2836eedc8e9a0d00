using SituationRoom.Feeds.Chats;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Vk;

/// <summary>
/// Events of VK's Callback API 5.199: messages to a community, posts on its wall, comments there and in its discussions. A change bears the time of
/// what it changes, so changes follow one another in the order in which they come; only that something was deleted or restored bears no time at all
/// and counts as of its receipt. Its event_id makes each event one of its own.
/// </summary>
public sealed class VkParser : IChatParser
{
    private readonly VkDefinition _definition;
    private readonly ChatReports _reports;

    /// <param name="definition">The feed's options; they passed <see cref="FeedValidator"/>.</param>
    public VkParser(VkDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        (_definition, _reports) = (definition, new ChatReports(definition));
    }

    public ChatEvent Parse(ReadOnlyMemory<byte> body) => ChatJson.Read(body, Event);

    private ChatEvent Event(ChatObject root)
    {
        var type = root.NeedText("type", FaultCode.SendVkType);
        return type switch
        {
            "message_new" => Message(root, Content(root).AnyObject("message") ?? Content(root), isNew: true),
            "message_edit" => Message(root, Content(root), isNew: false),
            "wall_post_new" => Post(root, Content(root)),
            "wall_reply_new" or "wall_reply_edit" or "wall_reply_restore" => Reply(root, Content(root), Change(type)),
            "wall_reply_delete" => Deleted(root, ReplyId(Content(root))),
            "board_post_new" or "board_post_edit" or "board_post_restore" => BoardPost(root, Content(root), Change(type)),
            "board_post_delete" => Deleted(root, BoardPostId(Content(root))),
            _ => ChatEvent.Nothing(ChatNoise.OtherEvent),
        };
    }

    private ChatEvent Message(ChatObject root, ChatObject message, bool isNew)
    {
        if (message.AnyWhole("out") == 1)
        {
            return ChatEvent.Nothing(ChatNoise.Own);
        }

        if (message.AnyText("payload")?.Replace(" ", "", StringComparison.Ordinal) is "{\"command\":\"start\"}")
        {
            return ChatEvent.Nothing(ChatNoise.Command);
        }

        var id = VkNames.Message(_definition.GroupId, message.Whole("id"), message.AnyWhole("peer_id"), message.AnyWhole("conversation_message_id"), message.AnyWhole("date"));
        if (id is null)
        {
            message.Refuse("id", FaultCode.NoMessageNumber);
        }

        return Of(root, message, id ?? "", link: null, isNew ? VkChange.New : VkChange.Edit, message.Has("action"));
    }

    private ChatEvent Post(ChatObject root, ChatObject post)
    {
        var (owner, id) = (post.NeedWhole("owner_id", FaultCode.SendWallOwner), post.NeedWhole("id", FaultCode.SendPostNumber));
        return Of(root, post, VkNames.Post(owner, id), VkNames.PostLink(owner, id), VkChange.New, post.AnyText("post_type") == "postpone");
    }

    private ChatEvent Reply(ChatObject root, ChatObject reply, VkChange change)
    {
        var link = VkNames.ReplyLink(Owner(reply), reply.AnyWhole("post_id") ?? 0, reply.AnyWhole("id") ?? 0);
        return Of(root, reply, ReplyId(reply), reply.Has("post_id") ? link : null, change);
    }

    private ChatEvent BoardPost(ChatObject root, ChatObject post, VkChange change)
    {
        var link = VkNames.BoardPostLink(post.AnyWhole("topic_owner_id") ?? 0, post.AnyWhole("topic_id") ?? 0, post.AnyWhole("id") ?? 0);
        return Of(root, post, BoardPostId(post), link, change);
    }

    private ChatEvent Of(ChatObject root, ChatObject said, string id, string? link, VkChange change, bool isNothing = false)
    {
        var attachments = VkAttachments.Of(said);
        var geo = VkGeo.Of(said);
        var author = said.Whole("from_id");
        var text = VkNames.Plain(said.Text("text") ?? said.AnyObjects("fwd_messages").Select(sent => sent.AnyText("text")).FirstOrDefault(each => each is not null));
        var at = said.Seconds("date");
        if (isNothing || (text is null && geo.Position is null && !attachments.HaveContent))
        {
            return ChatEvent.Nothing(ChatNoise.NoContent);
        }

        var post = new ChatPost
        {
            Id = id,
            At = at,
            Status = change == VkChange.New ? IncidentStatus.Open : null,
            Text = text,
            Position = geo.Position,
            Address = geo.Address,
            Links = link is null ? attachments.Photos : [link, .. attachments.Photos],
            Person = new ChatPerson().With("vkId", author > 0 ? author : said.AnyWhole("signer_id")),
            Extras = Extras(root).With("postType", said.AnyText("post_type")).With("attachments", attachments.Kinds),
            IsOwn = author == -_definition.GroupId,
            IsFollowUp = change != VkChange.New,
        };
        return change == VkChange.Restore ? _reports.Of(post, Turned(root, id, IncidentStatus.Open)) : _reports.Of(post);
    }

    private static ChatEvent Deleted(ChatObject root, string id) => ChatReports.Withdrawn(Turned(root, id, IncidentStatus.Cancelled));

    private static Report Turned(ChatObject root, string id, IncidentStatus status) => new() { Id = id, Status = status, Extras = Extras(root).ToArray() };

    private static ChatExtras Extras(ChatObject root) => new ChatExtras().With("event", root.AnyText("type")).With("eventId", root.AnyText("event_id"));

    private static ChatObject Content(ChatObject root) => root.NeedObject("object", FaultCode.SendEventObject);

    // Where a comment is new its wall's owner is post_owner_id, where it was deleted owner_id.
    private static long Owner(ChatObject reply) => reply.AnyWhole("post_owner_id") ?? reply.NeedWhole("owner_id", FaultCode.SendWallOwner);

    private static string ReplyId(ChatObject reply) => VkNames.Reply(Owner(reply), reply.NeedWhole("id", FaultCode.SendCommentNumber));

    private static string BoardPostId(ChatObject post) => VkNames.BoardPost(
        post.NeedWhole("topic_owner_id", FaultCode.SendTopicOwner),
        post.NeedWhole("topic_id", FaultCode.SendTopicNumber),
        post.NeedWhole("id", FaultCode.SendCommentNumber));

    private static VkChange Change(string type) => type[(type.LastIndexOf('_') + 1)..] switch
    {
        "new" => VkChange.New,
        "edit" => VkChange.Edit,
        "restore" => VkChange.Restore,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
