using System.Text;
using BenchmarkDotNet.Attributes;
using SituationRoom.Feeds.Datex2;

namespace SituationRoom.Benchmarks;

/// <summary>A publication of 10,000 situations with one record each of about 2 kB, from bytes to reports.</summary>
[MemoryDiagnoser]
public class Datex2Cost
{
    private const int Many = 10_000;

    private readonly Datex2Parser _parser = new(new Datex2Definition { Categories = new Dictionary<string, string> { ["Accident"] = "roads/accidents" } });

    private readonly byte[] _publication = Encoding.UTF8.GetBytes($"""
        <d2LogicalModel xmlns="http://datex2.eu/schema/2/2_0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" modelBaseVersion="2">
        <payloadPublication xsi:type="SituationPublication" lang="ru"><publicationTime>2026-11-21T10:30:00+03:00</publicationTime>
        {string.Concat(Enumerable.Range(0, Many).Select(Situation))}</payloadPublication></d2LogicalModel>
        """);

    /// <summary>The time is that of the whole publication.</summary>
    [Benchmark]
    public int Publication() => _parser.Parse(_publication).Items.Count;

    private static string Situation(int number) => FormattableString.Invariant($"""
        <situation id="S-{number}" version="3"><overallSeverity>high</overallSeverity>
          <headerInformation><confidentiality>noRestriction</confidentiality><informationStatus>real</informationStatus></headerInformation>
          <situationRecord xsi:type="Accident" id="S-{number}-1" version="3">
            <situationRecordCreationTime>2026-11-21T10:00:00.441+03:00</situationRecordCreationTime>
            <situationRecordVersionTime>2026-11-21T10:20:00.945+03:00</situationRecordVersionTime>
            <probabilityOfOccurrence>certain</probabilityOfOccurrence><severity>high</severity>
            <validity><validityStatus>active</validityStatus><validityTimeSpecification><overallStartTime>2026-11-21T10:00:00.532+03:00</overallStartTime></validityTimeSpecification></validity>
            <generalPublicComment><comment><values><value lang="ru">ул. Красная, {number}. Столкновение двух автомобилей.
              Занята левая полоса. Движение затруднено в сторону центра, объезд по ул. Северной и ул. Рашпилевской.
              Ожидаемое окончание работ 12:00.</value></values></comment></generalPublicComment>
            <groupOfLocations xsi:type="Point">
              <locationForDisplay><latitude>45.0{number % 1000:D3}</latitude><longitude>38.9{number % 977:D3}</longitude></locationForDisplay>
              <pointByCoordinates><bearing>90</bearing><pointCoordinates><latitude>45.0{number % 1000:D3}</latitude><longitude>38.9{number % 977:D3}</longitude></pointCoordinates></pointByCoordinates>
              <alertCPoint xsi:type="AlertCMethod2Point"><alertCLocationTableNumber>17</alertCLocationTableNumber><alertCDirection><alertCDirectionCoded>positive</alertCDirectionCoded></alertCDirection>
                <alertCMethod2PrimaryPointLocation><alertCLocation><specificLocation>{number}</specificLocation></alertCLocation></alertCMethod2PrimaryPointLocation></alertCPoint>
            </groupOfLocations>
            <accidentType>accident</accidentType>
          </situationRecord></situation>
        """);
}
