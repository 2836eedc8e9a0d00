using System.CommandLine;

namespace SituationRoom.Host.Commands;

/// <summary><c>health</c>: asks a running server how it is, for containers and scripts that have no other client.</summary>
internal static class HealthCommand
{
    private const int NotWell = 1;

    public static Command Create()
    {
        var url = new Option<Uri>("--url")
        {
            Description = "The server.",
            CustomParser = result => ServerUrl.Parse(result)!,
            DefaultValueFactory = _ => new Uri("http://127.0.0.1:5080"),
            HelpName = "URL",
        };
        var ready = new Option<bool>("--ready") { Description = "Ask whether it can do its work (/readyz), and not only whether it lives (/healthz)." };
        var within = new Option<int>("--within")
        {
            Description = "Seconds to wait for the answer.",
            DefaultValueFactory = _ => 5,
            HelpName = "SECONDS",
        };
        var command = new Command("health", "Ask a running server how it is. Exit code 0 where it is well, else 1 with the reason.") { url, ready, within };
        command.SetAction((parsed, cancellationToken) => AskAsync(
            new Uri(parsed.GetRequiredValue(url), parsed.GetValue(ready) ? "/readyz" : "/healthz"), TimeSpan.FromSeconds(Math.Max(1, parsed.GetValue(within))), cancellationToken));
        return command;
    }

    private static async Task<int> AskAsync(Uri question, TimeSpan within, CancellationToken cancellationToken)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = within };
        try
        {
            using var answer = await client.GetAsync(question, cancellationToken);
            var said = await answer.Content.ReadAsStringAsync(cancellationToken);
            await (answer.IsSuccessStatusCode ? Console.Out : Console.Error).WriteLineAsync($"{(int)answer.StatusCode} {said.TrimEnd()}");
            return answer.IsSuccessStatusCode ? 0 : NotWell;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"{question}: {(fault is HttpRequestException ? fault.Message : $"no answer within {within.TotalSeconds:0} s")}");
            return NotWell;
        }
    }
}
