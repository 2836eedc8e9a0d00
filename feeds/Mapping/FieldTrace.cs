namespace SituationRoom.Feeds.Mapping;

/// <summary>How one field of one message came to its text, for people who try a mapping.</summary>
public sealed class FieldTrace
{
    private readonly List<KeyValuePair<string, string?>> _sources = [];
    private readonly List<KeyValuePair<string, string?>> _steps = [];
    private readonly Predicate<string> _isPersonal;

    internal FieldTrace(string field, Predicate<string> isPersonal)
    {
        Field = field;
        _isPersonal = isPersonal;
        IsPersonal = field.StartsWith("person.", StringComparison.Ordinal);
    }

    /// <summary>The canonical field's name, such as <c>at</c> or <c>person.phone</c>.</summary>
    public string Field { get; }

    /// <summary>Whether it is personal, or made of a source that is.</summary>
    public bool IsPersonal { get; private set; }

    /// <summary>Sources that were asked, by name, to what they held as it came; null: nothing. A source after the one that was taken is not asked.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Sources => _sources;

    /// <summary>Steps of the mapping that were taken, by name, to the text after each; null: nothing was left.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Steps => _steps;

    /// <summary>Whether the mapping's default filled it in.</summary>
    public bool IsDefault => _steps.Exists(step => step.Key == "default");

    internal void Source(string name, string? raw)
    {
        IsPersonal |= _isPersonal(name);
        _sources.Add(new(name, raw));
    }

    internal void Step(string name, string? text) => _steps.Add(new(name, text));
}
