namespace SituationRoom.Gateway.Access;

/// <summary>How often an address may ask for a code, and may type a wrong one.</summary>
internal sealed class PairingLimits(SignInOptions options) : IDisposable
{
    public AddressLimits Opened { get; } = new(options.WrongPerMinute);

    public AddressLimits Accepted { get; } = new(options.WrongPerMinute);

    public void Dispose()
    {
        Opened.Dispose();
        Accepted.Dispose();
    }
}
