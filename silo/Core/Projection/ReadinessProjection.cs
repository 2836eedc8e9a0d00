using SituationRoom.Core.Board;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Readiness;

namespace SituationRoom.Core.Projection;

/// <summary>The readiness mode as walls show it.</summary>
internal sealed class ReadinessProjection(RoomFold fold)
{
    /// <summary>As last published.</summary>
    public BoardReadiness Published { get; private set; } = Of(fold);

    /// <summary>The mode where it was set since it was last published, or null.</summary>
    public BoardReadiness? Changes() => fold.Readiness.Version == Published.Version ? null : Published = Of(fold);

    private static BoardReadiness Of(RoomFold fold) => new(
        ReadinessWords.Of(fold.Readiness.Mode),
        fold.Readiness.Version,
        fold.Readiness.Since,
        [.. fold.Settings.ModeScenes.Where(scene => scene.Mode == fold.Readiness.Mode).Select(scene => new[] { scene.Wall, scene.Scene })]);
}
