using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SituationRoom.Feeds.Mapping;

namespace SituationRoom.Benchmarks;

/// <summary>A thousand messages of a feed's own JSON, fifteen fields each, and the mapping that makes reports of them.</summary>
internal static class MappedMaterial
{
    // Plain sentences of appeals; of some of them rules of words ask for a word or two.
    private static readonly string[] Sentences =
    [
        "Здравствуйте, обращаемся к вам уже третий раз за этот месяц, а ответа по существу так и не получили.",
        "Возле нашего дома со стороны арки после ремонта сетей осталась большая яма, машины объезжают её по газону.",
        "Просим выехать на место, посмотреть своими глазами и сообщить сроки, когда всё будет приведено в порядок.",
        "Вечером в подъезде совсем темно, пожилые соседи боятся выходить, потому что ступеньки разбиты.",
        "Управляющая компания по телефону отвечает, что заявка принята, но никто из мастеров не приходил.",
        "С утра нет горячей воды во всех квартирах по стояку, предупреждения о работах никто не вешал.",
        "Дети вынуждены обходить это место по проезжей части, где водители не снижают скорость.",
        "На детской площадке сломаны качели, торчат острые края, ребёнок вчера порезал руку.",
        "Фотографии прилагаем, при необходимости готовы встретиться с представителем и показать.",
        "Не горят фонари вдоль всей улицы от остановки до школы, об этом знают все жители квартала.",
    ];

    private static readonly string[] Categories = ["roads/potholes", "housing/water", "improvement/yards", "safety/fire"];

    private static readonly string[] Aliases = ["Ямы", "Дороги и дорожное хозяйство", "Выбоины", "Дорожно-транспортное происшествие"];

    private static readonly string[] Statuses = ["Новое", "В работе", "Ответ дан", "Закрыто"];

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How the messages become reports: tables, a local time of a format of its own, the rest kept.</summary>
    public static MappingDefinition Mapping { get; } = new()
    {
        Zone = "Europe/Moscow",
        Times = ["dd.MM.yyyy HH:mm:ss", "iso"],
        Report = new Dictionary<string, FieldMapping>
        {
            ["id"] = From("appeal.number"),
            ["revision"] = From("appeal.version"),
            ["at"] = From("created"),
            ["due"] = From("control_date"),
            ["kind"] = new FieldMapping { Value = "appeal" },
            ["status"] = From("state") with
            {
                Fold = true,
                Table = new Dictionary<string, string> { ["новое"] = "open", ["в работе"] = "inProgress", ["ответ дан"] = "answered", ["закрыто"] = "closed" },
            },
            ["severity"] = From("priority") with
            {
                Table = new Dictionary<string, string> { ["1"] = "severe", ["2"] = "moderate", ["3"] = "minor" },
                Otherwise = "unknown",
            },
            ["category"] = From("topic"),
            ["district"] = From("area"),
            ["lat"] = From("place.lat"),
            ["lon"] = From("place.lon"),
            ["address"] = From("place.address"),
            ["title"] = From("subject"),
            ["text"] = From("body"),
            ["department"] = From("executor"),
            ["receivedBy"] = From("operator"),
        },
    };

    /// <summary>As NDJSON; the same case is always the same bytes.</summary>
    public static byte[] Ndjson(MappedCase which)
    {
        var random = new Random(15);
        var text = new StringBuilder();
        for (var number = 0; number < Material.Count; number++)
        {
            text.Append(Message(which, number, random).ToJsonString(Plain)).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static FieldMapping From(string source) => new() { From = [source] };

    private static JsonObject Message(MappedCase which, int number, Random random)
    {
        var (latitude, longitude) = LargeCity.Point(random);
        var created = new DateTime(2026, 11, 21, 9, 0, 0).AddSeconds(number);
        return new JsonObject
        {
            ["appeal"] = new JsonObject { ["number"] = $"АГ-2026-{number:D8}", ["version"] = 1 + (number % 3) },
            ["created"] = Time(created),
            ["control_date"] = Time(created.AddDays(8)),
            ["state"] = Statuses[number % Statuses.Length],
            ["priority"] = 1 + (number % 4),
            ["topic"] = which switch
            {
                MappedCase.Code or MappedCase.Point => Categories[number % Categories.Length],
                MappedCase.Alias => Aliases[number % Aliases.Length],
                _ => null,
            },
            ["area"] = which switch
            {
                MappedCase.Code => LargeCity.Code(random.Next(LargeCity.Districts)),
                MappedCase.Alias => $"р-н Северный-{random.Next(LargeCity.Districts)}",
                _ => null,
            },
            ["place"] = new JsonObject { ["lat"] = Math.Round(latitude, 6), ["lon"] = Math.Round(longitude, 6), ["address"] = $"ул. Строителей, д. {1 + (number % 90)}" },
            ["subject"] = "Обращение жителей дома",
            ["body"] = Body(which == MappedCase.LongText ? 1_000 : 200, random),
            ["executor"] = "Управа района",
            ["operator"] = "Оператор 12",
            ["source_system"] = "portal",
        };
    }

    private static string Time(DateTime local) => local.ToString("dd.MM.yyyy HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Sentences in a random order, cut to so many characters.</summary>
    private static string Body(int characters, Random random)
    {
        var body = new StringBuilder();
        while (body.Length < characters)
        {
            body.Append(Sentences[random.Next(Sentences.Length)]).Append(' ');
        }

        return body.ToString(0, characters);
    }
}
