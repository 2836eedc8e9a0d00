using SituationRoom.Core.Board;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Readiness;

namespace SituationRoom.Core.Projection;

/// <summary>The readiness mode as walls show it.</summary>
internal sealed class ReadinessProjection(RoomFold fold)
{
    private IReadOnlyList<ModeScene> _scenes = fold.ModeScenes;

    /// <summary>As last published.</summary>
    public BoardReadiness Published { get; private set; } = Of(fold);

    /// <summary>The mode where it was set, or its scenes were configured anew, since it was last published; else null.</summary>
    public BoardReadiness? Changes()
    {
        if (fold.Readiness.Version == Published.Version && fold.ModeScenes == _scenes)
        {
            return null;
        }

        _scenes = fold.ModeScenes;
        return Published = Of(fold);
    }

    private static BoardReadiness Of(RoomFold fold) => new(
        ReadinessWords.Of(fold.Readiness.Mode),
        fold.Readiness.Version,
        fold.Readiness.Since,
        [.. fold.ModeScenes.Where(scene => scene.Mode == fold.Readiness.Mode).Select(scene => new[] { scene.Wall, scene.Scene })]);
}
