namespace SituationRoom.Engine.Tests.Support;

/// <summary>A clock that is moved by hand, and a time since the start that goes on by itself and can be put forward.</summary>
internal sealed class HandClock : TimeProvider
{
    private long _milliseconds = new DateTimeOffset(2026, 11, 21, 10, 15, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    private long _passed;

    public DateTimeOffset Now => GetUtcNow();

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeMilliseconds(Interlocked.Read(ref _milliseconds));

    public override long GetTimestamp() => base.GetTimestamp() + Interlocked.Read(ref _passed);

    public void Advance(TimeSpan time) => Interlocked.Add(ref _milliseconds, (long)time.TotalMilliseconds);

    /// <summary>Lets time pass that the clock on the wall does not show.</summary>
    public void Pass(TimeSpan time) => Interlocked.Add(ref _passed, (long)(time.TotalSeconds * TimestampFrequency));
}
