namespace SituationRoom.Gateway.Tests.Access;

/// <summary>Who is let in where: every operation that the API describes has its row here.</summary>
internal static class AccessTable
{
    /// <summary>By its door, each operation as the description names it.</summary>
    public static IReadOnlyDictionary<string, string> Doors { get; } = Parse(
        """
        anybody:
        GET /healthz
        GET /readyz
        GET /api/v1/session
        POST /api/v1/session
        DELETE /api/v1/session
        GET /api/v1/sign-in
        GET /api/v1/sign-in/{provider}
        GET /api/v1/sign-in/{provider}/callback
        POST /api/v1/setup
        POST /api/v1/pairings
        POST /api/v1/pairings/poll
        readers:
        GET /metrics
        GET /api/v1/access
        GET /api/v1/alerts
        GET /api/v1/board
        GET /api/v1/boundaries
        GET /api/v1/cells
        GET /api/v1/feeds
        GET /api/v1/incidents
        GET /api/v1/readings
        GET /api/v1/rejections
        GET /api/v1/rejections/groups
        POST /api/v1/walls/report
        everyone:
        GET /api/v1/alerts/figures
        GET /api/v1/rules
        POST /api/v1/incidents/search
        POST /api/v1/session/password
        GET /api/v1/sessions
        DELETE /api/v1/sessions/{number}
        staff:
        GET /api/v1/alerts/{id}
        GET /api/v1/configuration
        GET /api/v1/handovers
        GET /api/v1/handovers/{id}
        GET /api/v1/imports
        GET /api/v1/imports/one
        GET /api/v1/imports/span
        GET /api/v1/incidents/by-hand
        GET /api/v1/merges
        GET /api/v1/merges/proposals
        GET /api/v1/readiness
        GET /api/v1/shifts
        GET /api/v1/trail
        GET /api/v1/works
        shift:
        POST /api/v1/alerts/{id}/acknowledge
        POST /api/v1/alerts/{id}/assign
        POST /api/v1/alerts/{id}/escalate
        POST /api/v1/alerts/{id}/in-service
        POST /api/v1/alerts/{id}/note
        POST /api/v1/alerts/{id}/out-of-service
        POST /api/v1/alerts/{id}/resolve
        POST /api/v1/alerts/{id}/shelve
        POST /api/v1/alerts/{id}/undo
        POST /api/v1/alerts/{id}/unshelve
        GET /api/v1/alerts/{id}/contacts
        POST /api/v1/handovers/notes
        POST /api/v1/incidents
        POST /api/v1/incidents/follow
        POST /api/v1/incidents/move
        POST /api/v1/incidents/person
        POST /api/v1/incidents/release
        GET /api/v1/second-persons
        POST /api/v1/second-persons/{id}/confirm
        POST /api/v1/second-persons/{id}/refuse
        POST /api/v1/shifts/posts/{post}/release
        POST /api/v1/shifts/posts/{post}/take
        POST /api/v1/works
        PUT /api/v1/works/{id}
        POST /api/v1/works/{id}/cancel
        leads:
        POST /api/v1/handovers
        POST /api/v1/handovers/{id}/abandon
        POST /api/v1/handovers/{id}/confirm
        POST /api/v1/handovers/{id}/sign
        POST /api/v1/imports/void
        POST /api/v1/imports/span/void
        POST /api/v1/merges
        POST /api/v1/merges/distinct
        POST /api/v1/merges/undo
        POST /api/v1/pairings/accept
        PUT /api/v1/readiness
        GET /api/v1/rejections/{id}
        POST /api/v1/rejections/{id}/dismiss
        POST /api/v1/rejections/{id}/rerun
        POST /api/v1/rejections/dismiss
        POST /api/v1/rejections/rerun
        GET /api/v1/walls
        DELETE /api/v1/walls/{id}
        GET /api/v1/walls/open
        POST /api/v1/walls/{wall}/steer
        administrators:
        GET /api/v1/accounts
        POST /api/v1/accounts
        POST /api/v1/accounts/{id}
        POST /api/v1/accounts/{id}/disable
        POST /api/v1/accounts/{id}/enable
        POST /api/v1/accounts/{id}/password
        DELETE /api/v1/accounts/{id}/sessions
        POST /api/v1/configuration/reload
        POST /api/v1/incidents/person/erase
        """);

    /// <summary>Whoever asks is let in, known or not.</summary>
    public const string Anybody = "anybody";

    /// <summary>Walls and people.</summary>
    public const string Readers = "readers";

    private static Dictionary<string, string> Parse(string table)
    {
        var (doors, door) = (new Dictionary<string, string>(StringComparer.Ordinal), "");
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.EndsWith(':'))
            {
                door = line[..^1];
            }
            else
            {
                doors.Add(line, door);
            }
        }

        return doors;
    }
}
