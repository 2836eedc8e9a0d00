using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using SituationRoom.Feeds.Mapping;
using SituationRoom.Feeds.Messages;

namespace SituationRoom.Feeds.Tests.Mapping;

/// <summary>One pass finds what <see cref="JsonDocument"/> finds path by path, over objects with repeated names, escapes, arrays and empty parts.</summary>
public sealed class PathReaderProperties
{
    private const int Deepest = 4;

    // Few names, so that they meet; some of them written with escapes too.
    private static readonly string[] Names = ["a", "b", "\\u0061", "ключ", "\\u043aлюч", "a.b", "a rather long name", "a rather lang name", ""];
    private static readonly string[] Scalars = ["null", "true", "1", "-1.50e2", "\"\"", "\"text\"", "\"\\u0451\\n\"", "\"a rather long text of more than some bytes, так чтобы не в кэш, не целиком\""];
    private static readonly string[] Paths =
        ["a", "b", "a.b", "a.a", "a.b.a", "ключ", "ключ.a", "[\"a.b\"].a", "[\"a.b\"]", "a rather long name.b", "a rather lang name", "a[0]", "a[1].b", "b[0][1]", "b.b[2]", "[\"\"].a"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(20261122)]
    public void Finds_what_a_document_finds(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 2_000; round++)
        {
            var json = Object(random, 0);
            SourcePath[] sources = [.. Paths.OrderBy(_ => random.Next()).Take(random.Next(1, Paths.Length)).Select((path, number) => SourcePath.Parse(path, number, random.Next(2) == 0)!)];
            Check(json, sources);
        }
    }

    private static void Check(string json, SourcePath[] sources)
    {
        using var document = JsonDocument.Parse(json);
        var bytes = Encoding.UTF8.GetBytes(json);
        var cache = new TextCache();
        var consumed = sources.Where(source => !source.HasIndex).Select(source => source.MemberPath).ToFrozenSet();
        var places = new JsonPlace[sources.Length];
        var reader = new PathReader([.. bytes, .. "]rest"u8], places, consumed, cache);
        reader.Read(new PathNode(sources, consumed)).ShouldBe(bytes.Length, json);
        var fields = new JsonMessageFields(bytes, places, reader.Extras, reader.HasBrokenName, cache);
        foreach (var source in sources)
        {
            var found = Follow(document.RootElement, source);
            fields.Text(source).ShouldBe(Scalar(found), $"{source.Text} of {json}");
            var texts = new List<string>();
            fields.Texts(source, texts);
            texts.ShouldBe(
                found is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray().Select(one => Scalar(one)).OfType<string>() : Scalar(found) is { } one ? [one] : [],
                $"{source.Text} of {json}");
        }

        var extras = default(NamedTexts);
        Rest(document.RootElement, "", consumed, ref extras);
        reader.Extras.ToArray().ShouldBe(extras.ToArray(), json);
    }

    private static JsonElement? Follow(JsonElement root, SourcePath source)
    {
        foreach (var (name, index) in source.Steps)
        {
            if (name is not null ? root.ValueKind != JsonValueKind.Object || !root.TryGetProperty(name, out root)
                : root.ValueKind != JsonValueKind.Array || index >= root.GetArrayLength())
            {
                return null;
            }

            root = name is null ? root[index] : root;
        }

        return root;
    }

    private static string? Scalar(JsonElement? value) => value?.ValueKind switch
    {
        null or JsonValueKind.Null => null,
        JsonValueKind.String => value.Value.GetString(),
        _ => value.Value.GetRawText(),
    };

    private static void Rest(JsonElement parent, string prefix, FrozenSet<string> without, ref NamedTexts extras)
    {
        foreach (var member in parent.EnumerateObject())
        {
            var path = prefix.Length == 0 ? member.Name : $"{prefix}.{member.Name}";
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

    private static string Object(Random random, int depth) =>
        $"{{{Blank(random)}{string.Join(",", Enumerable.Range(0, random.Next(5)).Select(_ => $"{Blank(random)}\"{Names[random.Next(Names.Length)]}\":{Blank(random)}{Value(random, depth + 1)}"))}}}";

    private static string Value(Random random, int depth) => random.Next(depth < Deepest ? 4 : 2) switch
    {
        2 => Object(random, depth),
        3 => $"[{string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth + 1)))}]",
        _ => Scalars[random.Next(Scalars.Length)],
    };

    private static string Blank(Random random) => random.Next(3) == 0 ? " " : "";
}
