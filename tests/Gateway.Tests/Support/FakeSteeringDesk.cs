using SituationRoom.Core.Steering;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Steering;

namespace SituationRoom.Gateway.Tests.Support;

/// <summary>What is asked of the walls, by the book as it is.</summary>
internal sealed class FakeSteeringDesk(TimeProvider time) : ISteeringDesk
{
    private readonly SteeringBook _book = new();

    public List<WallsSteered> Said { get; } = [];

    public string? Refusal { get; set; }

    public ValueTask<(WallOrder? Order, string? Panel, long? SilencedAt)> SteeringAsync(string wall, CancellationToken cancellationToken)
    {
        var panel = _book.PanelOf(wall);
        return ValueTask.FromResult((_book.Of(wall, time.GetUtcNow().ToUnixTimeMilliseconds()), panel == SteeringBook.Own ? null : panel, _book.SilencedAt));
    }

    public ValueTask<string?> SteerAsync(WallsSteered said, CancellationToken cancellationToken)
    {
        if (Refusal is null)
        {
            Said.Add(said);
            _book.Apply(said);
        }

        return ValueTask.FromResult(Refusal);
    }
}
