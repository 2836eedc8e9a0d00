namespace SituationRoom.Gateway.Metrics;

/// <summary>Gathers families one after another.</summary>
internal sealed class FigureList
{
    private readonly List<FigureFamily> _families = [];
    private List<FigureSample> _samples = [];

    public IReadOnlyList<FigureFamily> Families => _families;

    /// <summary>A number that only rises; its name ends in <c>_total</c>.</summary>
    public void Counter(string name, string help, double value) => Family(name, FigureKind.Counter, help).Sample(value);

    /// <summary>A number that rises and falls.</summary>
    public void Gauge(string name, string help, double value) => Family(name, FigureKind.Gauge, help).Sample(value);

    /// <summary>A number that is not always known.</summary>
    public void Known(string name, string help, double? value)
    {
        Family(name, FigureKind.Gauge, help);
        if (value is { } known)
        {
            Sample(known);
        }
    }

    /// <summary>Begins a family whose samples follow.</summary>
    public FigureList Family(string name, FigureKind kind, string help)
    {
        _samples = [];
        _families.Add(new FigureFamily(name, kind, help, _samples));
        return this;
    }

    /// <summary>One sample of the family that was begun last.</summary>
    public void Sample(double value, params ReadOnlySpan<(string Name, string Value)> labels)
    {
        var named = new KeyValuePair<string, string>[labels.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            named[i] = new(labels[i].Name, labels[i].Value);
        }

        _samples.Add(new FigureSample(value, named));
    }
}
