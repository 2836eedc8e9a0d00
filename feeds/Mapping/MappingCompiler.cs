using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace SituationRoom.Feeds.Mapping;

/// <summary>Checks a mapping and makes it ready; says everything that is wrong at once.</summary>
public static class MappingCompiler
{
    private const string Person = "person.";

    private static readonly FrozenDictionary<string, FieldTarget> ReportFields = new Dictionary<string, FieldTarget>
    {
        ["id"] = FieldTarget.Id,
        ["revision"] = FieldTarget.Revision,
        ["at"] = FieldTarget.At,
        ["due"] = FieldTarget.Due,
        ["promised"] = FieldTarget.Promised,
        ["kind"] = FieldTarget.Kind,
        ["status"] = FieldTarget.Status,
        ["severity"] = FieldTarget.Severity,
        ["mode"] = FieldTarget.Mode,
        ["category"] = FieldTarget.Category,
        ["district"] = FieldTarget.District,
        ["lat"] = FieldTarget.Latitude,
        ["lon"] = FieldTarget.Longitude,
        ["address"] = FieldTarget.Address,
        ["title"] = FieldTarget.Title,
        ["text"] = FieldTarget.Text,
        ["department"] = FieldTarget.Department,
        ["receivedBy"] = FieldTarget.ReceivedBy,
        ["people.injured"] = FieldTarget.Injured,
        ["people.dead"] = FieldTarget.Dead,
        ["links"] = FieldTarget.Links,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, FieldTarget> ReadingFields = new Dictionary<string, FieldTarget>
    {
        ["key"] = FieldTarget.Key,
        ["at"] = FieldTarget.At,
        ["value"] = FieldTarget.Value,
        ["unit"] = FieldTarget.Unit,
        ["district"] = FieldTarget.District,
        ["lat"] = FieldTarget.Latitude,
        ["lon"] = FieldTarget.Longitude,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every error of a mapping; empty where all is well.</summary>
    /// <param name="mapping">The mapping as read.</param>
    /// <param name="path">Where it stands in the configuration, such as <c>feeds[2].mapping</c>.</param>
    public static IReadOnlyList<ConfigurationError> Validate(MappingDefinition mapping, string path)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        var errors = new List<ConfigurationError>();
        _ = Compile(mapping, path, errors);
        return errors;
    }

    /// <summary>Makes a mapping ready.</summary>
    /// <exception cref="ArgumentException">The mapping is wrong; <see cref="Validate"/> says how.</exception>
    internal static CompiledMapping Compile(MappingDefinition mapping)
    {
        var errors = new List<ConfigurationError>();
        var compiled = Compile(mapping, "mapping", errors);
        return errors.Count == 0 ? compiled : throw new ArgumentException(string.Join("; ", errors), nameof(mapping));
    }

    private static CompiledMapping Compile(MappingDefinition mapping, string path, List<ConfigurationError> errors)
    {
        var fields = new FieldCompiler(mapping, errors);
        CsvRules.Validate(mapping.Csv, $"{path}.csv", errors);
        XlsxRules.Validate(mapping.Xlsx, $"{path}.xlsx", errors);
        if (mapping.Report.Count + mapping.Reading.Count == 0)
        {
            errors.Add(new($"{path}.report", "", "a mapping maps reports, readings or both", "add \"report\": { \"id\": { \"from\": … } }, or leave out \"mapping\" for canonical JSON"));
        }

        var report = Fields(mapping.Report, ReportFields, ["id"], $"{path}.report", fields, errors);
        var reading = Fields(mapping.Reading, ReadingFields, ["key", "at", "value"], $"{path}.reading", fields, errors);
        var personal = mapping.Personal.Select((text, i) => fields.Source(text, $"{path}.personal[{i}]")).OfType<SourcePath>().ToArray();
        var items = mapping.Items is null ? null : fields.Items(mapping.Items, $"{path}.items");
        fields.CheckOwn(path);
        var consumed = Consumed(mapping, personal);
        return new CompiledMapping
        {
            Report = report,
            Reading = reading,
            Personal = personal,
            Items = items,
            Sources = fields.Sources,
            ReportPaths = new PathNode([.. SourcesOf(report), .. personal], consumed),
            ReadingPaths = new PathNode([.. SourcesOf(reading)], consumed),
            KeepsExtras = mapping.Extras == ExtrasRule.Keep,
            Consumed = consumed,
        };
    }

    private static MappedField[] Fields(
        IReadOnlyDictionary<string, FieldMapping> mappings,
        FrozenDictionary<string, FieldTarget> known,
        string[] required,
        string path,
        FieldCompiler fields,
        List<ConfigurationError> errors)
    {
        foreach (var name in required.Where(name => mappings.Count > 0 && !mappings.ContainsKey(name)))
        {
            errors.Add(new($"{path}.{name}", "", "this field is required", $"add \"{name}\": {{ \"from\": … }}"));
        }

        var compiled = new List<MappedField>();
        foreach (var (name, mapping) in mappings)
        {
            var isPerson = name.StartsWith(Person, StringComparison.Ordinal) && name.Length > Person.Length && known.ContainsKey("id");
            if (!isPerson && !known.ContainsKey(name))
            {
                errors.Add(new($"{path}.{name}", "", "there is no such field", $"write one of {string.Join(", ", known.Keys.Order(StringComparer.Ordinal))}{(known.ContainsKey("id") ? ", person.NAME" : "")}"));
                continue;
            }

            compiled.Add(fields.Field(name, isPerson ? FieldTarget.Person : known[name], isPerson ? name[Person.Length..] : "", mapping, $"{path}.{name}"));
        }

        return [.. compiled];
    }

    private static IEnumerable<SourcePath> SourcesOf(MappedField[] fields) => fields.SelectMany(field => field.Pipeline.Sources);

    private static FrozenSet<string> Consumed(MappingDefinition mapping, SourcePath[] personal)
    {
        var sources = mapping.Report.Values.SelectMany(field => field.From).Select(text => SourcePath.Parse(text)).OfType<SourcePath>();

        // A path into an array consumes the whole array only where what it leads to is personal: the rest is kept with its neighbours.
        var mapped = sources.Where(source => !source.HasIndex);
        var persons = mapping.Report.Where(field => field.Key.StartsWith(Person, StringComparison.Ordinal))
            .SelectMany(field => field.Value.From).Select(text => SourcePath.Parse(text)).OfType<SourcePath>();
        return mapped.Concat(personal).Concat(persons).Select(source => source.MemberPath).ToFrozenSet(StringComparer.Ordinal);
    }
}
