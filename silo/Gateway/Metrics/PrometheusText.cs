using System.Globalization;
using System.Text;

namespace SituationRoom.Gateway.Metrics;

/// <summary>Writes figures in the Prometheus text format 0.0.4.</summary>
internal static class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public static string Of(IReadOnlyList<FigureFamily> families)
    {
        var text = new StringBuilder();
        foreach (var family in families)
        {
            var help = family.Help.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
            text.Append("# HELP ").Append(family.Name).Append(' ').Append(help).Append('\n');
            text.Append("# TYPE ").Append(family.Name).Append(family.Kind == FigureKind.Counter ? " counter" : " gauge").Append('\n');
            foreach (var sample in family.Samples)
            {
                Append(text, family.Name, sample);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string name, in FigureSample sample)
    {
        text.Append(name);
        for (var i = 0; i < sample.Labels.Count; i++)
        {
            var (label, value) = sample.Labels[i];
            text.Append(i == 0 ? '{' : ',').Append(label).Append("=\"").Append(Escape(value)).Append('"');
        }

        if (sample.Labels.Count > 0)
        {
            text.Append('}');
        }

        text.Append(' ').Append(Number(sample.Value)).Append('\n');
    }

    private static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };

    private static string Escape(string value) => value
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);
}
