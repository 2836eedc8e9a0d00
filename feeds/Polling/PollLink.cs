using SituationRoom.Feeds.Documents;

namespace SituationRoom.Feeds.Polling;

/// <summary>A linked document that was taken.</summary>
/// <param name="Key">The index's name of it, else its address.</param>
/// <param name="Updated">When it was last changed, as the index said.</param>
/// <param name="Incidents">Ids of the incidents that it is about.</param>
internal sealed record PollLink(string Key, DateTimeOffset? Updated, IReadOnlyList<string> Incidents)
{
    public static string KeyOf(DocumentLink link) => link.Id ?? link.Address;
}
