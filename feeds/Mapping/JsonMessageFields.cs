using System.Text.Json;
using SituationRoom.Feeds.Messages;

namespace SituationRoom.Feeds.Mapping;

/// <summary>The fields of a JSON object.</summary>
internal readonly struct JsonMessageFields(JsonElement root) : IMessageFields
{
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

    public void Rest(IReadOnlySet<string> without, ref NamedTexts extras) => Rest(root, "", without, ref extras);

    private static void Rest(JsonElement parent, string prefix, IReadOnlySet<string> without, ref NamedTexts extras)
    {
        foreach (var member in parent.EnumerateObject())
        {
            var path = prefix.Length == 0 ? member.Name : $"{prefix}.{member.Name}";
            if (extras.IsTooMuch)
            {
                return;
            }

            if (without.Contains(path))
            {
                continue;
            }

            if (member.Value.ValueKind == JsonValueKind.Object && member.Value.GetPropertyCount() > 0)
            {
                Rest(member.Value, path, without, ref extras);
            }
            else
            {
                extras.Set(path, member.Value.GetRawText());
            }
        }
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
