using System.Text.Json;
using SituationRoom.Host.Demo;

namespace SituationRoom.Host.Tests.Demo;

/// <summary>The shipped configuration as plain JSON.</summary>
internal static class DemoConfiguration
{
    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static JsonDocument Parse() => JsonDocument.Parse(DemoResources.Configuration(), WithComments);
}
