using SituationRoom.Feeds.Chats;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Telegram;

/// <summary>
/// Updates of Telegram's Bot API: messages and channel posts, new and edited. Photos and files have an id only, since a link to them needs the bot's
/// token. The messages of an album are one incident.
/// </summary>
public sealed class TelegramParser : IChatParser
{
    /// <summary>Messages that hold none of these are service messages, polls, stickers or games: nothing for the room.</summary>
    private static readonly string[] Files = ["photo", "video", "video_note", "animation", "voice", "audio", "document"];

    private static readonly (string Name, bool IsNew)[] Kinds =
        [("message", true), ("edited_message", false), ("channel_post", true), ("edited_channel_post", false)];

    private readonly ChatReports _reports;

    /// <param name="definition">The feed's options; they passed <see cref="FeedValidator"/>.</param>
    public TelegramParser(TelegramDefinition definition) => _reports = new ChatReports(definition);

    public ChatEvent Parse(ReadOnlyMemory<byte> body) => ChatJson.Read(body, Update);

    private ChatEvent Update(ChatObject root)
    {
        root.NeedWhole("update_id", FaultCode.SendUpdate);
        foreach (var (name, isNew) in Kinds)
        {
            if (root.Object(name) is { } message)
            {
                return Message(message, name, isNew);
            }
        }

        return ChatEvent.Nothing(ChatNoise.OtherEvent);
    }

    private ChatEvent Message(ChatObject message, string kind, bool isNew)
    {
        var chat = message.NeedObject("chat", FaultCode.SendChat);
        var number = new TelegramNumber(
            chat.NeedWhole("id", FaultCode.SendChatNumber),
            message.NeedWhole("message_id", FaultCode.SendMessageNumber),
            message.NeedSeconds("date", FaultCode.SendWrittenAt),
            message.Text("media_group_id"));
        var text = message.Text("text") ?? message.Text("caption");
        var venue = message.AnyObject("venue");
        var position = (message.AnyObject("location") ?? venue?.AnyObject("location"))?.Position();
        var contact = message.AnyObject("contact");
        if (text is not null && ChatCommand.IsBare(text))
        {
            return ChatEvent.Nothing(ChatNoise.Command);
        }

        if (text is null && position is null && contact is null && !Files.Any(message.Has))
        {
            return ChatEvent.Nothing(ChatNoise.NoContent);
        }

        var edited = message.Seconds("edit_date");
        return _reports.Of(new ChatPost
        {
            Id = number.Incident,

            // The part of an album that holds the text decides, whatever the order in which the parts come.
            Revision = number.Album is not null && text is null && edited is null ? 0 : (edited ?? number.Date).ToUnixTimeSeconds(),
            At = number.Date,
            Status = isNew ? IncidentStatus.Open : null,
            Text = text,
            Position = position,
            Address = Address(venue),
            Links = number.Link(chat.AnyText("username")) is { } link ? [link] : [],
            Person = Person(message, contact),
            Extras = Extras(message, kind, chat),
            IsOwn = message.AnyObject("from")?.IsTrue("is_bot") ?? false,
            IsFollowUp = !isNew || (number.Album is not null && text is null),
        });
    }

    private static string? Address(ChatObject? venue)
    {
        string?[] words = [venue?.AnyText("title"), venue?.AnyText("address")];
        var address = string.Join(", ", words.OfType<string>());
        return address.Length == 0 ? null : address;
    }

    private static ChatPerson Person(ChatObject message, ChatObject? contact)
    {
        var from = message.AnyObject("from");
        var origin = message.AnyObject("forward_origin");
        var first = message.AnyObject("forward_from") ?? origin?.AnyObject("sender_user");
        return new ChatPerson()
            .WithName("name", from?.AnyText("first_name"), from?.AnyText("last_name"))
            .With("name", message.AnyText("author_signature"))
            .With("telegramId", from?.AnyWhole("id"))
            .With("username", from?.AnyText("username"))
            .With("phone", contact?.AnyText("phone_number"))
            .WithName("contactName", contact?.AnyText("first_name"), contact?.AnyText("last_name"))
            .WithName("forwardedFrom", first?.AnyText("first_name"), first?.AnyText("last_name"))
            .With("forwardedFrom", message.AnyText("forward_sender_name") ?? origin?.AnyText("sender_user_name"));
    }

    private static ChatExtras Extras(ChatObject message, string kind, ChatObject chat)
    {
        // The chat of one person bears that person's name, not a title.
        var extras = new ChatExtras().With("update", kind).With("chat", chat.AnyText("title"));
        foreach (var name in Files)
        {
            extras.With(name, (name == "photo" ? Largest(message) : message.AnyObject(name))?.AnyText("file_id"));
        }

        return extras;
    }

    private static ChatObject? Largest(ChatObject message)
    {
        ChatObject? largest = null;
        foreach (var size in message.AnyObjects("photo"))
        {
            largest = largest is null || size.AnyWhole("width") >= largest.Value.AnyWhole("width") ? size : largest;
        }

        return largest;
    }
}
