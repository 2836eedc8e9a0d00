namespace SituationRoom.Feeds.Tests;

/// <summary>A clock that moves only when told.</summary>
internal sealed class StillClock : TimeProvider
{
    private long _ticks = new DateTimeOffset(2026, 11, 21, 7, 15, 0, TimeSpan.Zero).Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override DateTimeOffset GetUtcNow() => new(GetTimestamp(), TimeSpan.Zero);

    public void Advance(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
}
