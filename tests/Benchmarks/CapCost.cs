using System.Text;
using BenchmarkDotNet.Attributes;
using SituationRoom.Feeds.Cap;

namespace SituationRoom.Benchmarks;

/// <summary>A CAP alert in two languages with an area of forty corners, alone and a hundred in one EDXL-DE distribution.</summary>
[MemoryDiagnoser]
public class CapCost
{
    private const int Many = 100;
    private readonly CapParser _parser = new(new CapDefinition { Categories = new Dictionary<string, string> { ["Met"] = "weather" }, Geocodes = ["OKATO"] });
    private readonly byte[] _one = Encoding.UTF8.GetBytes(Alert(0));
    private readonly byte[] _many = Encoding.UTF8.GetBytes(
        $"<EDXLDistribution xmlns=\"urn:oasis:names:tc:emergency:EDXL:DE:1.0\">{string.Concat(Enumerable.Range(0, Many).Select(Alert))}</EDXLDistribution>");

    [Benchmark(Baseline = true)]
    public int One() => _parser.Parse(_one).Items.Count;

    [Benchmark(OperationsPerInvoke = Many)]
    public int OneOfMany() => _parser.Parse(_many).Items.Count;

    private static string Alert(int number)
    {
        var corners = Enumerable.Range(0, 41).Select(i => i % 40 * Math.Tau / 40)
            .Select(angle => FormattableString.Invariant($"{45 + (0.1 * Math.Sin(angle)):F4},{39 + (0.1 * Math.Cos(angle)):F4}"));
        var infos = new[] { "ru-RU", "en-US" }.Select(language => $"""
            <info><language>{language}</language><category>Met</category><event>Сильный ветер</event><urgency>Expected</urgency><severity>Severe</severity><certainty>Likely</certainty>
              <onset>2026-11-21T18:00:00+03:00</onset><expires>2026-11-22T06:00:00+03:00</expires><senderName>Гидрометцентр</senderName><headline>Ветер до 28 м/с</headline>
              <description>Ожидается усиление ветра, возможно падение деревьев.</description><instruction>Не паркуйте машины под деревьями.</instruction>
              <area><areaDesc>Краснодар</areaDesc><polygon>{string.Join(' ', corners)}</polygon><geocode><valueName>OKATO</valueName><value>03401</value></geocode></area></info>
            """);
        return $"""
            <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>{number}</identifier><sender>meteo.example.org</sender><sent>2026-11-21T10:15:00+03:00</sent>
              <status>Actual</status><msgType>Alert</msgType><scope>Public</scope>{string.Concat(infos)}</alert>
            """;
    }
}
