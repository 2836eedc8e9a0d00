using System.Globalization;
using System.Text;

namespace SituationRoom.Reports;

/// <summary>
/// Why something is refused: a code that programs know and people are told in their language, and its parts: a place, a number, a remedy. Most are never read, so
/// that its English text is made when somebody asks for it. Never holds a value of a message that could be personal.
/// </summary>
public sealed class Fault : IEquatable<Fault>
{
    private const int LongestPart = 1_000;
    private string? _english;

    private Fault(FaultCode code, string? literal, IReadOnlyList<Fault>? parts) => (Code, Literal, Parts) = (code, literal, parts);

    /// <summary>What is wrong.</summary>
    public FaultCode Code { get; }

    /// <summary>Of <see cref="FaultCode.Said"/>: the text as it is, a name or a number, or the whole sentence of an entry that bears no code; else null.</summary>
    public string? Literal { get; }

    /// <summary>What its text names; null where it names nothing.</summary>
    public IReadOnlyList<Fault>? Parts { get; }

    /// <param name="code">What is wrong.</param>
    /// <param name="parts">What its text names: texts, numbers, faults, or codes for words of ours.</param>
    public static Fault Of(FaultCode code, params ReadOnlySpan<object> parts)
    {
        var made = new Fault[parts.Length];
        for (var i = 0; i < made.Length; i++)
        {
            made[i] = parts[i] switch
            {
                Fault fault => fault,
                FaultCode word => new Fault(word, null, null),
                IFormattable number => Said(number.ToString(null, CultureInfo.InvariantCulture)),
                var text => Said((string)text),
            };
        }

        return new Fault(code, null, made.Length == 0 ? null : made);
    }

    /// <summary>Of a code and parts that were read.</summary>
    public static Fault With(FaultCode code, IReadOnlyList<Fault> parts) => new(code, null, parts is { Count: > 0 } ? parts : null);

    /// <summary>A text that is the same in every language.</summary>
    public static Fault Said(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Fault(FaultCode.Said, text.Length <= LongestPart ? text : text[..LongestPart], null);
    }

    /// <summary>What is wrong, where, and the remedy, in one English sentence.</summary>
    public string English() => _english ??= Literal ?? Composed();

    public bool Equals(Fault? other) =>
        other is not null && Code == other.Code && Literal == other.Literal
        && (Parts is null ? other.Parts is null : other.Parts is not null && Parts.SequenceEqual(other.Parts));

    public override bool Equals(object? obj) => Equals(obj as Fault);

    public override int GetHashCode() => HashCode.Combine(Code, Literal, Parts?.Count);

    public override string ToString() => English();

    private string Composed()
    {
        var form = FaultTexts.Of(Code);
        if (Parts is null)
        {
            return form;
        }

        var text = new StringBuilder();
        for (var at = 0; at < form.Length; at++)
        {
            if (form[at] == '{' && at + 2 < form.Length && form[at + 2] == '}' && char.IsAsciiDigit(form[at + 1]))
            {
                text.Append(form[at + 1] - '0' is var part && part < Parts.Count ? Parts[part].English() : "");
                at += 2;
            }
            else
            {
                text.Append(form[at]);
            }
        }

        return text.ToString();
    }
}
