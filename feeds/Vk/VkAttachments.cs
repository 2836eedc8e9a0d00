using SituationRoom.Feeds.Chats;

namespace SituationRoom.Feeds.Vk;

/// <summary>What is attached to a message, post or comment of VK.</summary>
internal sealed record VkAttachments(IReadOnlyList<string> Kinds, IReadOnlyList<string> Photos)
{
    /// <summary>Whether there is something that could tell of a problem: a sticker or a gift can't.</summary>
    public bool HaveContent => Kinds.Any(kind => kind is not ("sticker" or "gift"));

    public static VkAttachments Of(ChatObject post)
    {
        var kinds = new List<string>();
        var photos = new List<string>();
        foreach (var attachment in post.AnyObjects("attachments"))
        {
            if (attachment.AnyText("type") is { } kind)
            {
                kinds.Add(kind);
            }

            if (attachment.AnyObject("photo") is { } photo && Largest(photo) is { } address)
            {
                photos.Add(address);
            }
        }

        return new VkAttachments(kinds, photos);
    }

    // Sizes of very old photos are zero by zero; then the last is as good as any.
    private static string? Largest(ChatObject photo)
    {
        string? largest = null;
        var most = -1.0;
        foreach (var size in photo.AnyObjects("sizes"))
        {
            var area = (double)(size.AnyWhole("width") ?? 0) * (size.AnyWhole("height") ?? 0);
            if (size.AnyText("url") is { } address && area >= most)
            {
                (largest, most) = (address, area);
            }
        }

        return largest ?? photo.AnyObject("orig_photo")?.AnyText("url");
    }
}
