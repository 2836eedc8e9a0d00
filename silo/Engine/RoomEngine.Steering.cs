using SituationRoom.Core.Steering;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Steering;

namespace SituationRoom.Engine;

/// <summary>What is asked of the walls.</summary>
public sealed partial class RoomEngine : ISteeringDesk
{
    public ValueTask<(WallOrder? Order, string? Panel, long? SilencedAt)> SteeringAsync(string wall, CancellationToken cancellationToken) => AskAsync(
        () =>
        {
            var panel = _fold.Steering.PanelOf(wall);
            return (_fold.Steering.Of(wall, _writer.Now()), panel == SteeringBook.Own ? null : panel, _fold.Steering.SilencedAt);
        },
        cancellationToken);

    public async ValueTask<string?> SteerAsync(WallsSteered said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var before = await AskAsync(
            () => said with
            {
                SceneBefore = said.Scene is null && !said.EndsTakeOver ? null : _fold.Steering.SceneOf(said.Wall, _writer.Now()),
                PanelBefore = said.Panel is null ? null : _fold.Steering.PanelOf(said.Wall),
                SilenceBefore = said.Silence is null ? null : _fold.Steering.SilencedAt is not null,
            },
            cancellationToken).ConfigureAwait(false);
        return (await AppendAsync(before, cancellationToken).ConfigureAwait(false)).Refusal;
    }
}
