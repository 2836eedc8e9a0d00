using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using SituationRoom.Feeds.Messages;

namespace SituationRoom.Feeds.Mapping;

/// <summary>The fields of a JSON object.</summary>
internal readonly struct JsonMessageFields(JsonElement root) : IMessageFields
{
    private const int ShortName = 64;

    public string? Text(SourcePath source) => source.TryFollow(root, out var found) ? Scalar(found) : null;

    public void Texts(SourcePath source, List<string> values)
    {
        if (!source.TryFollow(root, out var found))
        {
            return;
        }

        if (found.ValueKind != JsonValueKind.Array)
        {
            Add(found, values);
            return;
        }

        foreach (var one in found.EnumerateArray())
        {
            Add(one, values);
        }
    }

    public void Rest(FrozenSet<string> without, ref NamedTexts extras) =>
        Rest(root, "", without, without.GetAlternateLookup<ReadOnlySpan<char>>(), ref extras);

    private static void Rest(
        JsonElement parent, string prefix, FrozenSet<string> without, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup, ref NamedTexts extras)
    {
        Span<char> room = stackalloc char[ShortName];
        foreach (var member in parent.EnumerateObject())
        {
            if (extras.IsTooMuch)
            {
                return;
            }

            // Most members are mapped, and are passed over without making a string of their names.
            if (prefix.Length == 0 && TryName(member, room, out var name) && lookup.Contains(name))
            {
                continue;
            }

            var path = prefix.Length == 0 ? member.Name : $"{prefix}.{member.Name}";
            if (without.Contains(path))
            {
                continue;
            }

            if (member.Value.ValueKind == JsonValueKind.Object && member.Value.GetPropertyCount() > 0)
            {
                Rest(member.Value, path, without, lookup, ref extras);
            }
            else
            {
                extras.Set(path, member.Value.GetRawText());
            }
        }
    }

    /// <summary>A member's name, where it is short and written without escapes.</summary>
    private static bool TryName(JsonProperty member, Span<char> room, out ReadOnlySpan<char> name)
    {
        var utf8 = JsonMarshal.GetRawUtf8PropertyName(member);
        var isPlain = utf8.Length <= room.Length && !utf8.Contains((byte)'\\');
        name = isPlain ? room[..Encoding.UTF8.GetChars(utf8, room)] : default;
        return isPlain;
    }

    private static void Add(JsonElement value, List<string> values)
    {
        if (Scalar(value) is { } text)
        {
            values.Add(text);
        }
    }

    private static string? Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False or JsonValueKind.Object or JsonValueKind.Array => value.GetRawText(),
        _ => null,
    };
}
