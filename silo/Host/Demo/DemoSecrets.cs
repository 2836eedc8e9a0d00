namespace SituationRoom.Host.Demo;

/// <summary>What opens the demonstration.</summary>
/// <param name="Keys">Keys by feed.</param>
/// <param name="PersonsToken">With which its one person signs in.</param>
public sealed record DemoSecrets(IReadOnlyDictionary<string, string> Keys, string PersonsToken);
