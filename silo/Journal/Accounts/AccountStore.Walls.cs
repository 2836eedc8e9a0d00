using SituationRoom.Core.Trail;

namespace SituationRoom.Journal.Accounts;

public sealed partial class AccountStore
{
    private const string WallColumns = "SELECT id, name, token, paired_at, paired_by, seen_at FROM walls";

    /// <inheritdoc/>
    public IReadOnlyList<PairedWall> Walls() => _tables.All($"{WallColumns} ORDER BY name, id", ReadWall);

    /// <inheritdoc/>
    public PairedWall? FindWall(ReadOnlySpan<byte> token) => _tables.All($"{WallColumns} WHERE token = ?1", ReadWall, token.ToArray()).SingleOrDefault();

    /// <inheritdoc/>
    public void Add(PairedWall wall, TrailEvent note) => _tables.Together(() =>
    {
        _tables.Run(
            "INSERT INTO walls (id, name, token, paired_at, paired_by, seen_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            wall.Id, wall.Name, wall.Token, wall.PairedAt, wall.PairedBy, wall.SeenAt);
        Note(note);
        return true;
    });

    /// <inheritdoc/>
    public PairedWall? RemoveWall(string id, Func<PairedWall, TrailEvent> note) => _tables.Together(() =>
    {
        var wall = _tables.All($"{WallColumns} WHERE id = ?1", ReadWall, id).SingleOrDefault();
        if (wall is not null)
        {
            _tables.Run("DELETE FROM walls WHERE id = ?1", id);
            Note(note(wall));
        }

        return wall;
    });

    /// <inheritdoc/>
    public void SeenWall(string id, DateTimeOffset now) => _tables.Run("UPDATE walls SET seen_at = ?2 WHERE id = ?1", id, now);

    private static PairedWall ReadWall(IRow row) => new(
        row.Text(0), row.Text(1), row.Blob(2).ToArray(), Moment(row.Number(3)), row.Text(4), row.Number(5) is var seen and > 0 ? Moment(seen) : null);
}
