using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Chats;

/// <summary>
/// Makes reports of messages by a feed's options. What people write is an appeal, or a suggestion where the options' words say so; a post that was
/// only suggested to a community's wall (VK's <c>post_type</c>) is an appeal like any other.
/// </summary>
internal sealed class ChatReports(ChatDefinition definition)
{
    private readonly ChatWords _words = new(definition);

    /// <summary>What a message means.</summary>
    /// <param name="post">The message.</param>
    /// <param name="further">Says what is to be reported after it, in the same delivery.</param>
    public ChatEvent Of(ChatPost post, params Report[] further)
    {
        var marks = _words.Of(post.Text);
        if (post.IsOwn && !marks.Admits)
        {
            return ChatEvent.Nothing(ChatNoise.Own);
        }

        var isForTheRoom = marks.Admits || definition.Only != ChatSelection.Hashtag;
        return isForTheRoom || post.IsFollowUp
            ? new ChatEvent { Items = [Report(post, marks), .. further], OnlyWhereHeld = !isForTheRoom }
            : ChatEvent.Nothing(ChatNoise.NoHashtag);
    }

    /// <summary>A message that was withdrawn, where the room holds it.</summary>
    public static ChatEvent Withdrawn(Report report) => new() { Items = [report], OnlyWhereHeld = true };

    private static Report Report(ChatPost post, ChatMarks marks) => new()
    {
        Id = post.Id,
        Revision = post.Revision,
        OccurredAt = post.At,
        Kind = marks.IsSuggestion ? IncidentKind.Suggestion : IncidentKind.Appeal,
        Status = post.Status,
        Category = marks.Category,
        Districts = marks.Districts,
        Latitude = post.Position?.Latitude,
        Longitude = post.Position?.Longitude,
        Address = post.Address is { } address ? ChatTexts.Cut(address, ReportLimits.Address) : null,
        Title = ChatTexts.TitleOf(post.Text),
        Text = post.Text is { } text ? ChatTexts.Cut(text.Trim(), ReportLimits.Text) : null,
        Links = [.. post.Links.Where(link => FieldRules.Link("", link) is null).Distinct(StringComparer.Ordinal).Take(ReportLimits.Links)],
        Person = post.Person.ToPerson(),
        Extras = post.Extras.ToArray(),
    };
}
