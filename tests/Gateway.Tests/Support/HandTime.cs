namespace SituationRoom.Gateway.Tests.Support;

/// <summary>A clock that goes on only where the test says so.</summary>
internal sealed class HandTime : TimeProvider
{
    private long _milliseconds;

    public override long TimestampFrequency => 1_000;

    public override long GetTimestamp() => _milliseconds;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeMilliseconds(_milliseconds);

    public void Pass(long milliseconds) => _milliseconds += milliseconds;
}
