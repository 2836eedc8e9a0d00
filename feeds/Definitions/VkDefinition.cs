using System.Text.Json.Serialization;

namespace SituationRoom.Feeds.Definitions;

/// <summary>A community of VK whose events come by the Callback API to <c>/hooks/vk/{feed}</c>.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record VkDefinition : ChatDefinition
{
    /// <summary>The community's number, above zero; events of another are refused.</summary>
    public long GroupId { get; init; }

    /// <summary>Where the text lies that VK wants as the answer when the address is confirmed.</summary>
    public SecretReference? Confirmation { get; init; }
}
