using System.Text.Encodings.Web;

namespace SituationRoom.Gateway.Pages;

/// <summary>What stands where the pages would be, as long as there are none.</summary>
internal static class MissingPage
{
    /// <summary>A page that says why and asks again every three seconds; the server itself is at work.</summary>
    public static string Html(string reason) =>
        $"""
        <!doctype html>
        <html lang="ru">
        <head><meta charset="utf-8"><meta http-equiv="refresh" content="3"><title>SituationRoom</title></head>
        <body>
        <h1>SituationRoom</h1>
        <p>Сервер работает, но страниц пока нет. The server is at work, but there are no pages yet.</p>
        <p>{HtmlEncoder.Default.Encode(reason)}</p>
        </body>
        </html>
        """;
}
