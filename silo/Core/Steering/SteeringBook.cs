using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Steering;

/// <summary>What the lead asks of the walls: the fold of the steering on the trail. A few hundred names are held at the most.</summary>
public sealed class SteeringBook
{
    /// <summary>Stands for every wall.</summary>
    public const string Everyone = "*";

    /// <summary>Stands for the scene that a wall's address says.</summary>
    public const string Own = "own";

    private const int Most = 200;
    private readonly List<WallOrder> _orders = [];
    private readonly List<PanelOrder> _panels = [];

    /// <summary>When quiet was asked for, Unix ms; null where it was not, or was taken back.</summary>
    public long? SilencedAt { get; private set; }

    /// <summary>What is asked for at present or was until a take-over's end, oldest first.</summary>
    public IReadOnlyList<WallOrder> Orders => _orders;

    /// <summary>Which parts are asked for, oldest first.</summary>
    public IReadOnlyList<PanelOrder> Panels => _panels;

    /// <summary>The order that holds for walls of a name: the last that was given to them or to all and is not over; null: none.</summary>
    public WallOrder? Of(string wall, long now) => _orders.FindLast(order => (order.Wall == wall || order.Wall == Everyone) && (order.Until ?? long.MaxValue) > now);

    /// <summary>The scene's word; <c>own</c> where none is asked for.</summary>
    public string SceneOf(string wall, long now) => Of(wall, now)?.Scene ?? Own;

    /// <summary>The part that is asked of the walls of a name; <c>own</c> where none is.</summary>
    public string PanelOf(string wall) => _panels.FindLast(order => order.Wall == wall || order.Wall == Everyone)?.Panel ?? Own;

    /// <summary>Folds a steering.</summary>
    public void Apply(WallsSteered said)
    {
        SilencedAt = said.Silence is { } silence ? silence ? said.At : null : SilencedAt;
        if (said.EndsTakeOver)
        {
            _orders.RemoveAll(order => order.Until is not null && (said.Wall is Everyone || order.Wall == said.Wall || order.Wall == Everyone));
        }

        if (said.Panel is { } panel)
        {
            _panels.RemoveAll(order => said.Wall is Everyone || order.Wall == said.Wall);
            if (panel != Own || PanelOf(said.Wall) != Own)
            {
                Hold(_panels, new PanelOrder(said.Wall, panel));
            }
        }

        if (said.Scene is { } scene)
        {
            // A take-over lets be what it goes back to; a scene that stays ends whatever was asked of the same walls.
            _orders.RemoveAll(order => (said.Wall is Everyone || order.Wall == said.Wall) && (said.Until is null || order.Until is not null));
            Hold(_orders, new WallOrder(said.Wall, scene == Own ? null : scene, said.At, said.Until));
        }
    }

    internal void Restore(IEnumerable<WallOrder> orders, IEnumerable<PanelOrder> panels, long? silencedAt)
    {
        _orders.AddRange(orders);
        _panels.AddRange(panels);
        SilencedAt = silencedAt;
    }

    private static void Hold<T>(List<T> held, T another)
    {
        held.Add(another);
        if (held.Count > Most)
        {
            held.RemoveAt(0);
        }
    }
}
