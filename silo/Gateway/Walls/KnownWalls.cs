using SituationRoom.Gateway.Access;
using SituationRoom.Journal.Accounts;

namespace SituationRoom.Gateway.Walls;

/// <summary>The walls that may watch: those let in by a code, and those of the configuration.</summary>
internal sealed class KnownWalls(IAccountStore store, RoomAccess access, TimeProvider time)
{
    /// <summary>Their ids, and what people call them.</summary>
    public IReadOnlyList<(string Id, string Name)> All() =>
        [.. store.Walls().Select(wall => (wall.Id, wall.Name)).Concat(access.WallIds.Select(id => (id, id)))];

    /// <summary>How long ago a moment was, ms; clocks that were set back make it none.</summary>
    public long Since(DateTimeOffset at) => Math.Max(0, (long)(time.GetUtcNow() - at).TotalMilliseconds);
}
