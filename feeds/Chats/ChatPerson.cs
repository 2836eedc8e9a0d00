using System.Globalization;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Chats;

/// <summary>What a message says of people: all of it goes where personal data go, and nowhere else.</summary>
internal sealed class ChatPerson
{
    private NamedTexts _fields;

    public ChatPerson With(string name, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            _fields.Set(name, ChatTexts.Cut(text.Trim(), ReportLimits.PersonValue));
        }

        return this;
    }

    public ChatPerson With(string name, long? number) => With(name, number?.ToString(CultureInfo.InvariantCulture));

    /// <summary>A name of two parts, either of which may be missing.</summary>
    public ChatPerson WithName(string name, string? first, string? last) => With(name, $"{first} {last}");

    /// <summary>The person; null where nothing is known.</summary>
    public Person? ToPerson() => _fields.Count > 0 ? new Person(_fields.ToArray()) : null;
}
