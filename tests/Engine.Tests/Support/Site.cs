using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Deadlines;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Places;
using SituationRoom.Core.Tests.Fold;
using SituationRoom.Journal.Memory;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Tests.Support;

/// <summary>All that outlives an engine: its journal, keys, snapshots, and the clock on the wall.</summary>
internal sealed class Site
{
    public Site() => Journal = new GatedJournal(Memory);

    /// <summary>A second engine over the journal, keys and clock of another, without its snapshots.</summary>
    public Site(Site other)
    {
        (Clock, Memory, Vault) = (other.Clock, other.Memory, other.Vault);
        Journal = new GatedJournal(Memory);
    }

    public HandClock Clock { get; } = new();

    public InMemoryJournal Memory { get; } = new();

    public GatedJournal Journal { get; }

    public MemoryKeyVault Vault { get; } = new();

    public MemorySnapshots Snapshots { get; } = new();

    public RoomSettings Settings { get; init; } = SmallCity.Settings();

    public Placer Placer { get; init; } = new(Catalog());

    public Norms Norms { get; init; } = Norms.None;

    public RuleSet Rules { get; init; } = RuleSet.None;

    public RoomParts Parts => new()
    {
        Journal = Journal,
        Vault = Vault,
        Snapshots = Snapshots,
        Placer = Placer,
        Norms = Norms,
        Rules = Rules,
        Settings = Settings,
        Time = Clock,
    };

    public Delivery Delivery(params FeedItem[] items) => new("a", Clock.Now, items);

    private static Catalog Catalog()
    {
        var districts = SmallCity.Districts
            .Where(district => district.Code is not (Core.Places.Catalog.Outside or Core.Places.Catalog.Unplaced))
            .Select(district => new District { Code = district.Code, Parent = district.Parent, Names = new(district.Code, district.Code) });
        var categories = SmallCity.Categories
            .Where(category => category.Code != Core.Places.Catalog.NoCategory)
            .Select(category => new Category { Code = category.Code, Parent = category.Parent, Names = new(category.Code, category.Code) });
        var (catalog, errors) = Core.Places.Catalog.Create([.. districts], [.. categories]);
        errors.ShouldBeEmpty();
        return catalog.ShouldNotBeNull();
    }
}
