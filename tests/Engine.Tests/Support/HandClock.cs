namespace SituationRoom.Engine.Tests.Support;

/// <summary>A clock that is moved by hand.</summary>
internal sealed class HandClock : TimeProvider
{
    private long _milliseconds = new DateTimeOffset(2026, 11, 21, 10, 15, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    public DateTimeOffset Now => GetUtcNow();

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeMilliseconds(Interlocked.Read(ref _milliseconds));

    public void Advance(TimeSpan time) => Interlocked.Add(ref _milliseconds, (long)time.TotalMilliseconds);
}
