using System.Collections.Frozen;

namespace SituationRoom.Reports;

/// <summary>The canonical words of the wire and of configuration, each way.</summary>
public static class Vocabulary
{
    private static readonly FrozenDictionary<string, IncidentStatus> Statuses = Words<IncidentStatus>(camel: true);
    private static readonly FrozenDictionary<string, IncidentKind> Kinds = Words<IncidentKind>(camel: true);
    private static readonly FrozenDictionary<string, Channel> Channels = Words<Channel>(camel: true);
    private static readonly FrozenDictionary<string, Severity> Severities = Words<Severity>(camel: false);
    private static readonly FrozenDictionary<string, Mode> Modes = Words<Mode>(camel: false);

    public static bool TryStatus(string word, out IncidentStatus value) => Statuses.TryGetValue(word, out value);

    public static bool TryKind(string word, out IncidentKind value) => Kinds.TryGetValue(word, out value);

    public static bool TryChannel(string word, out Channel value) => Channels.TryGetValue(word, out value);

    public static bool TrySeverity(string word, out Severity value) => Severities.TryGetValue(word, out value);

    public static bool TryMode(string word, out Mode value) => Modes.TryGetValue(word, out value);

    /// <summary>The wire's word: <c>open</c>, <c>inProgress</c>, …</summary>
    public static string Word(IncidentStatus value) => Camel(value.ToString());

    public static string Word(IncidentKind value) => Camel(value.ToString());

    public static string Word(Channel value) => Camel(value.ToString());

    /// <summary>CAP's word, verbatim.</summary>
    public static string Word(Severity value) => value.ToString();

    /// <summary>CAP's word, verbatim.</summary>
    public static string Word(Mode value) => value.ToString();

    private static FrozenDictionary<string, T> Words<T>(bool camel)
        where T : struct, Enum =>
        Enum.GetValues<T>().ToFrozenDictionary(
            value => camel ? Camel(value.ToString()) : value.ToString(),
            StringComparer.OrdinalIgnoreCase);

    private static string Camel(string word) => char.ToLowerInvariant(word[0]) + word[1..];
}
