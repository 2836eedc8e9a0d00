using System.Reflection;
using System.Text;

namespace SituationRoom.Gateway.Wire;

/// <summary>Writes records as TypeScript interfaces: readonly throughout, and a member that may be null is one that may be missing.</summary>
internal sealed class TypeScriptWriter
{
    private readonly StringBuilder _text = new();
    private readonly NullabilityInfoContext _nullability = new();
    private readonly XmlDocs _docs = new();
    private readonly HashSet<Type> _written = [];
    private readonly Queue<Type> _wanted = new();

    /// <summary>Whether closed sets go as their words, as the API writes them; the hub's records hold numbers.</summary>
    public bool EnumsAreWords { get; set; }

    public override string ToString() => _text.ToString();

    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    public void Comment(string line) => _text.Append("// ").Append(line).Append('\n');

    /// <summary>The words of a closed set, as a constant array and the union of them.</summary>
    public void Words(string constant, string type, IEnumerable<string> words, string doc)
    {
        _text.Append('\n');
        Doc(doc, "");
        Add($"export const {constant} = [{string.Join(", ", words.Select(w => $"\"{w}\""))}] as const;\n");
        Add($"export type {type} = (typeof {constant})[number];\n");
    }

    /// <summary>A record and every record that it names.</summary>
    public void Record(Type type)
    {
        _wanted.Enqueue(type);
        while (_wanted.TryDequeue(out var next))
        {
            if (_written.Add(next))
            {
                Interface(next);
            }
        }
    }

    private void Interface(Type type)
    {
        _text.Append('\n');
        Doc(_docs.Of(type), "");
        Add($"export interface {type.Name} {{\n");
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var info = _nullability.Create(property);
            var optional = info.ReadState == NullabilityState.Nullable;
            Doc(_docs.Of(property), "  ");
            Add($"  readonly {Camel(property.Name)}{(optional ? "?" : "")}: {Name(property.PropertyType, info)};\n");
        }

        _text.Append("}\n");
    }

    private string Name(Type type, NullabilityInfo? info)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsArray)
        {
            var element = type.GetElementType()!;
            var nullable = info?.ElementType?.ReadState == NullabilityState.Nullable || Nullable.GetUnderlyingType(element) is not null;
            var name = Name(element, info?.ElementType);
            name = nullable ? $"({name} | null)" : element.IsArray ? $"({name})" : name;
            return $"readonly {name}[]";
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            return $"readonly {Name(type.GetGenericArguments()[0], null)}[]";
        }

        if (type == typeof(string) || type == typeof(DateTimeOffset))
        {
            return "string";
        }

        if (type == typeof(bool))
        {
            return "boolean";
        }

        if (type == typeof(int) || type == typeof(long) || type == typeof(double))
        {
            return "number";
        }

        if (type.IsEnum && EnumsAreWords)
        {
            return "string";
        }

        if (!type.IsClass)
        {
            throw new NotSupportedException($"{type} has no wire form; write it as a number or a word.");
        }

        _wanted.Enqueue(type);
        return type.Name;
    }

    private void Add(string text) => _text.Append(text);

    private void Doc(string? doc, string indent)
    {
        if (doc is { Length: > 0 })
        {
            _text.Append(indent).Append("/** ").Append(doc.Replace("*/", "* /", StringComparison.Ordinal)).Append(" */\n");
        }
    }
}
