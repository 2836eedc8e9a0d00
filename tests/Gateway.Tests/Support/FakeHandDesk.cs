using SituationRoom.Core.Mending;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Mending;
using SituationRoom.Reports;

namespace SituationRoom.Gateway.Tests.Support;

/// <summary>A desk by hand: answers what the test wants, and remembers what was asked.</summary>
internal sealed class FakeHandDesk : IHandDesk
{
    public HandAnswer Result { get; set; } = new(
        new HandPicture(
            new IncidentName("console", "c-1"), 1, IncidentStatus.Open, new HandPlace("roads", ["zapadny"]), new HandPlace("roads", ["unplaced"]), true, []), null);

    public List<(Report Report, Actor By, string Key)> Entered { get; } = [];

    public List<(string What, HandCommand Command, string? To)> Asked { get; } = [];

    public ValueTask<HandAnswer> EnterAsync(Report report, Actor by, string key, CancellationToken cancellationToken)
    {
        Entered.Add((report, by, key));
        return ValueTask.FromResult(Result);
    }

    public ValueTask<HandAnswer> FollowAsync(HandCommand command, IncidentStatus status, CancellationToken cancellationToken) => Answer("follow", command, status.ToString());

    public ValueTask<HandAnswer> MoveAsync(HandCommand command, string? category, string? district, CancellationToken cancellationToken) =>
        Answer("move", command, $"{category} {district}");

    public ValueTask<HandAnswer> ReleaseAsync(HandCommand command, CancellationToken cancellationToken) => Answer("release", command, null);

    public ValueTask<HandPicture?> HandAsync(IncidentName incident, CancellationToken cancellationToken) =>
        ValueTask.FromResult(incident == Result.Picture?.Incident ? Result.Picture : null);

    private ValueTask<HandAnswer> Answer(string what, HandCommand command, string? to)
    {
        Asked.Add((what, command, to));
        return ValueTask.FromResult(Result);
    }
}
