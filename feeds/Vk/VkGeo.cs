using System.Globalization;
using SituationRoom.Feeds.Chats;
using SituationRoom.Feeds.Messages;

namespace SituationRoom.Feeds.Vk;

/// <summary>Where a message or post says that it is.</summary>
/// <param name="Position">WGS 84 degrees; null: not told.</param>
/// <param name="Address">The place's name and address; null: not told.</param>
internal readonly record struct VkGeo((double Latitude, double Longitude)? Position, string? Address)
{
    public static VkGeo Of(ChatObject post)
    {
        if (post.AnyObject("geo") is not { } geo)
        {
            return default;
        }

        var place = geo.AnyObject("place");
        string?[] words = [place?.AnyText("title"), place?.AnyText("address")];
        var address = string.Join(", ", words.OfType<string>().Distinct(StringComparer.Ordinal));
        var position = geo.AnyObject("coordinates") is { } coordinates ? coordinates.Position() : Pair(geo.AnyText("coordinates"));
        return new VkGeo(position, address.Length == 0 ? null : address);
    }

    // Posts may have "45.03 38.97" where messages have an object.
    private static (double Latitude, double Longitude)? Pair(string? text)
    {
        var numbers = text?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        return numbers.Length == 2
            && double.TryParse(numbers[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude)
            && double.TryParse(numbers[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude)
            && FieldRules.Latitude("", latitude) is null && FieldRules.Longitude("", longitude) is null
            ? (latitude, longitude)
            : null;
    }
}
