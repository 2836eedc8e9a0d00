using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Works;

/// <summary>The calendar of planned works and events: the fold of their changes. What ended is kept for 30 days.</summary>
public sealed class WorkBook
{
    /// <summary>For how long what ended is kept, ms.</summary>
    public const long KeptFor = 30L * 24 * 3_600_000;

    private readonly SortedDictionary<string, PlannedWork> _works = new(StringComparer.Ordinal);

    /// <summary>Counts every change.</summary>
    public long Version { get; private set; }

    /// <summary>All that are kept, cancelled and past ones included.</summary>
    public IReadOnlyCollection<PlannedWork> All => _works.Values;

    /// <summary>Those of an id, or null.</summary>
    public PlannedWork? Find(string id) => _works.GetValueOrDefault(id);

    /// <summary>Those under way at a moment, in the order of their ids.</summary>
    public IEnumerable<PlannedWork> UnderWay(long now) => _works.Values.Where(work => !work.IsCancelled && work.From <= now && now < work.Until);

    /// <summary>Folds a change.</summary>
    public void Apply(WorkChanged said, long position)
    {
        ArgumentNullException.ThrowIfNull(said);
        var id = said.After.Id.Length > 0 ? said.After.Id : "w" + position.ToString(CultureInfo.InvariantCulture);
        _works[id] = said.After with { Id = id };
        Version++;
    }

    /// <summary>Lets go what ended long ago.</summary>
    internal void Advance(long now)
    {
        foreach (var work in _works.Values.Where(work => work.Until + KeptFor <= now).ToList())
        {
            _works.Remove(work.Id);
            Version++;
        }
    }

    internal byte[] Save() => JsonSerializer.SerializeToUtf8Bytes([.. _works.Values], WorkJsonContext.Default.PlannedWorkArray);

    internal void Restore(ReadOnlySpan<byte> json)
    {
        foreach (var work in JsonSerializer.Deserialize(json, WorkJsonContext.Default.PlannedWorkArray) ?? [])
        {
            _works[work.Id] = work;
        }

        Version++;
    }
}

/// <summary>Metadata of the calendar, made at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(PlannedWork[]))]
internal sealed partial class WorkJsonContext : JsonSerializerContext;
