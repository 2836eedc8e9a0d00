using SituationRoom.Feeds.Mapping;
using SituationRoom.Reports;

namespace SituationRoom.Host.Trying;

/// <summary>The fields of a tried item: as its mapping made them, then what the room fills in.</summary>
internal static class TriedFields
{
    public static IReadOnlyList<TriedField> Of(TriedItem tried)
    {
        var values = CanonicalTexts.Of(tried.Item);
        var fields = tried.Trace is { } trace
            ? Traced(trace, values).ToList()
            : values.Select(field => new TriedField(field.Key, [], [], field.Value, FieldOrigin.Message, IsPersonal(field.Key))).ToList();
        if (tried.Item is Report)
        {
            foreach (var (name, value) in CanonicalTexts.Defaults.Where(missing => !values.Any(field => field.Key == missing.Key)))
            {
                var sources = fields.Find(field => field.Field == name)?.Sources ?? [];
                fields.RemoveAll(field => field.Field == name);
                fields.Add(new TriedField(name, sources, [], value, FieldOrigin.RoomDefault, IsPersonal: false));
            }
        }

        return fields;
    }

    private static IEnumerable<TriedField> Traced(MappingTrace trace, IReadOnlyList<KeyValuePair<string, string>> values)
    {
        foreach (var field in trace.Fields)
        {
            var value = values.FirstOrDefault(value => value.Key == field.Field).Value;

            // Of a refused item nothing is held: what the mapping came to is shown instead.
            value ??= trace.Why is null ? null : Last(field);
            var origin = value is null ? FieldOrigin.NotGiven : field.IsDefault ? FieldOrigin.MappingDefault : FieldOrigin.Message;
            yield return new TriedField(field.Field, field.Sources, field.Steps, value, origin, field.IsPersonal);
        }
    }

    private static string? Last(FieldTrace field) => field.Steps.Count > 0 ? field.Steps[^1].Value : field.Sources.Count > 0 ? field.Sources[^1].Value : null;

    private static bool IsPersonal(string field) => field.StartsWith("person.", StringComparison.Ordinal);
}
