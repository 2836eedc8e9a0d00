using System.Globalization;
using Microsoft.AspNetCore.Http;
using SituationRoom.Core.Board;
using SituationRoom.Core.Places;
using SituationRoom.Reports;

namespace SituationRoom.Gateway.Open311;

/// <summary>How one client is spoken to: in its language, with the city's offset.</summary>
internal sealed class Speech(Open311Options options, HttpRequest request)
{
    private readonly bool _isRussian = Language(options, request) == "ru";

    public string? Name(BoardNames? names) => names is null ? null : _isRussian ? names.Ru : names.En;

    public string Category(string code) =>
        options.Categories.TryGetValue(code, out var names) ? Name(names)!
        : code == Catalog.NoCategory ? _isRussian ? "Без категории" : "No category"
        : code;

    /// <summary>Who answers: the department that the configuration decided, else as the source named it.</summary>
    public string? Department(string? decided, string? named) =>
        decided is not null && options.Departments.TryGetValue(decided, out var names) ? Name(names) : named;

    /// <summary>More than <c>open</c> and <c>closed</c> say.</summary>
    public string? Notes(IncidentStatus status) => status switch
    {
        IncidentStatus.Open => null,
        IncidentStatus.InProgress => _isRussian ? "В работе" : "In progress",
        IncidentStatus.Answered => _isRussian ? "Дан ответ" : "Answered",
        IncidentStatus.Closed => _isRussian ? "Выполнено" : "Done",
        IncidentStatus.Cancelled => _isRussian ? "Отменено" : "Cancelled",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>A moment as W3C writes it, with the city's offset.</summary>
    public string? Time(DateTimeOffset? moment) => moment is { } given
        ? TimeZoneInfo.ConvertTime(given, options.Zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
        : null;

    private static string Language(Open311Options options, HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.Length >= 2 ? language.Value.Value![..2].ToLowerInvariant() : "")
            .FirstOrDefault(language => language is "ru" or "en") ?? options.Language;
}
