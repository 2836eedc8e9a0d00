namespace SituationRoom.Feeds;

/// <summary>One thing that is wrong in the configuration, told so that it can be mended without a manual.</summary>
/// <param name="Key">Where: the path of the member, such as <c>feeds[2].mapping.report.at.times[0]</c>.</param>
/// <param name="Value">What stands there, shortened to 80 characters; empty where it is missing. Never a secret.</param>
/// <param name="Rule">What must hold, in one English clause.</param>
/// <param name="Remedy">What to write instead, in one English clause.</param>
public sealed record ConfigurationError(string Key, string Value, string Rule, string Remedy)
{
    private const int Shown = 80;

    /// <summary>Key, value, rule and remedy in one line, as the <c>check</c> command prints it.</summary>
    public override string ToString() => Value.Length == 0
        ? $"{Key}: {Rule}; {Remedy}"
        : $"{Key}: \"{(Value.Length > Shown ? Value[..Shown] + "…" : Value)}\": {Rule}; {Remedy}";
}
