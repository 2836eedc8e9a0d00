namespace SituationRoom.Gateway.Access;

/// <summary>How often an address may ask for a code, and may type a wrong one.</summary>
internal sealed class PairingLimits(SignInOptions options, TimeProvider time)
{
    public AddressLimits Opened { get; } = new(options.WrongPerMinute, time);

    public AddressLimits Accepted { get; } = new(options.WrongPerMinute, time);
}
