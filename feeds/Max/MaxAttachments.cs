using SituationRoom.Feeds.Chats;

namespace SituationRoom.Feeds.Max;

/// <summary>What is attached to a message of MAX.</summary>
internal sealed record MaxAttachments
{
    public IReadOnlyList<string> Kinds { get; private init; } = [];

    /// <summary>Addresses of pictures.</summary>
    public IReadOnlyList<string> Images { get; private init; } = [];

    /// <summary>WGS 84 degrees; null: not told.</summary>
    public (double Latitude, double Longitude)? Position { get; private init; }

    public string? Phone { get; private init; }

    public string? ContactName { get; private init; }

    /// <summary>Whether there is something that could tell of a problem: a sticker or a keyboard can't.</summary>
    public bool HaveContent => Kinds.Any(kind => kind is not ("sticker" or "inline_keyboard"));

    public static MaxAttachments Of(ChatObject body)
    {
        var (kinds, images) = (new List<string>(), new List<string>());
        (double Latitude, double Longitude)? position = null;
        ChatObject? contact = null;
        foreach (var attachment in body.AnyObjects("attachments"))
        {
            var kind = attachment.AnyText("type");
            var payload = attachment.AnyObject("payload");
            kinds.AddRange(kind is null ? [] : [kind]);
            images.AddRange(kind == "image" && payload?.AnyText("url") is { } address ? [address] : []);
            position ??= kind == "location" ? attachment.Position() : null;
            contact ??= kind == "contact" ? payload : null;
        }

        var card = contact?.AnyText("vcf_info");
        return new MaxAttachments
        {
            Kinds = kinds,
            Images = images,
            Position = position,
            Phone = Line(card, "TEL"),
            ContactName = Line(card, "FN") ?? contact?.AnyObject("max_info")?.AnyText("name"),
        };
    }

    // A line of a vCard: its name, perhaps parameters after a semicolon, a colon, its value.
    private static string? Line(string? card, string name)
    {
        foreach (var line in card.AsSpan().EnumerateLines())
        {
            var colon = line.IndexOf(':');
            if (colon > 0 && line[..colon].StartsWith(name, StringComparison.OrdinalIgnoreCase) && (colon == name.Length || line[name.Length] == ';'))
            {
                return line[(colon + 1)..].Trim().ToString();
            }
        }

        return null;
    }
}
