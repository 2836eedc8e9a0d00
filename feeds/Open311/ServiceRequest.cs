namespace SituationRoom.Feeds.Open311;

/// <summary>A request of another server, its members as text, whatever format they came in.</summary>
/// <param name="Members">Names to texts that are not blank.</param>
/// <param name="Source">Its bytes as they came.</param>
internal sealed record ServiceRequest(IReadOnlyDictionary<string, string> Members, ReadOnlyMemory<byte> Source)
{
    public string? this[string name] => Members.GetValueOrDefault(name);
}
