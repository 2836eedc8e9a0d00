namespace SituationRoom.Feeds.Vk;

/// <summary>What happened to a message, post or comment that is told whole.</summary>
internal enum VkChange
{
    New,
    Edit,
    Restore,
}
