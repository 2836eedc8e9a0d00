using SituationRoom.Feeds.Chats;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Max;

/// <summary>Updates of MAX's Bot API: messages, and comments in channels, that were created, edited or removed. Times are in milliseconds since 1970.</summary>
public sealed class MaxParser : IChatParser
{
    private readonly ChatReports _reports;

    /// <param name="definition">The feed's options; they passed <see cref="FeedValidator"/>.</param>
    public MaxParser(MaxDefinition definition) => _reports = new ChatReports(definition);

    public ChatEvent Parse(ReadOnlyMemory<byte> body) => ChatJson.Read(body, Update);

    private ChatEvent Update(ChatObject root)
    {
        var type = root.NeedText("update_type", FaultCode.SendMaxType);
        return type switch
        {
            "message_created" or "comment_created" => Message(root, type, isNew: true),
            "message_edited" or "comment_edited" => Message(root, type, isNew: false),
            "message_removed" or "comment_removed" => Removed(root, type),
            _ => ChatEvent.Nothing(ChatNoise.OtherEvent),
        };
    }

    private ChatEvent Message(ChatObject root, string type, bool isNew)
    {
        var happened = root.NeedMilliseconds("timestamp", FaultCode.SendHappenedAt);
        var message = root.NeedObject("message", FaultCode.SendMessage);
        var body = message.NeedObject("body", FaultCode.SendBody);
        var id = body.NeedIdentity("mid", FaultCode.SendMessageIdentity);
        var written = message.Milliseconds("timestamp") ?? happened;
        var attachments = MaxAttachments.Of(body);
        var text = body.Text("text") ?? message.AnyObject("link")?.AnyObject("message")?.AnyText("text");
        if (text is not null && ChatCommand.IsBare(text))
        {
            return ChatEvent.Nothing(ChatNoise.Command);
        }

        if (text is null && !attachments.HaveContent)
        {
            return ChatEvent.Nothing(ChatNoise.NoContent);
        }

        var sender = message.AnyObject("sender");
        return _reports.Of(new ChatPost
        {
            Id = id,
            Revision = (isNew ? written : happened).ToUnixTimeMilliseconds(),
            At = written,
            Status = isNew ? IncidentStatus.Open : null,
            Text = text,
            Position = attachments.Position,
            Links = message.AnyText("url") is { } link ? [link, .. attachments.Images] : attachments.Images,
            Person = Person(sender, attachments),
            Extras = new ChatExtras().With("update", type).With("chat", message.AnyObject("recipient")?.AnyText("chat_type")).With("attachments", attachments.Kinds),
            IsOwn = sender?.IsTrue("is_bot") ?? false,
            IsFollowUp = !isNew,
        });
    }

    private static ChatEvent Removed(ChatObject root, string type)
    {
        var happened = root.NeedMilliseconds("timestamp", FaultCode.SendHappenedAt);
        return ChatReports.Withdrawn(new Report
        {
            Id = root.NeedIdentity("message_id", FaultCode.SendMessageIdentity),
            Revision = happened.ToUnixTimeMilliseconds(),
            OccurredAt = happened,
            Status = IncidentStatus.Cancelled,
            Extras = new ChatExtras().With("update", type).ToArray(),
        });
    }

    private static ChatPerson Person(ChatObject? sender, MaxAttachments attachments) => new ChatPerson()
        .WithName("name", sender?.AnyText("first_name"), sender?.AnyText("last_name"))
        .With("name", sender?.AnyText("name"))
        .With("maxId", sender?.AnyWhole("user_id"))
        .With("username", sender?.AnyText("username"))
        .With("phone", attachments.Phone)
        .With("contactName", attachments.ContactName);
}
