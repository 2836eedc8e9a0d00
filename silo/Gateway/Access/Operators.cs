using Microsoft.AspNetCore.Http;

namespace SituationRoom.Gateway.Access;

/// <summary>Recognises people by a token or by the cookie of their session.</summary>
internal sealed class Operators(RoomAccess access, Sessions sessions)
{
    /// <summary>Borne by what a page asks by itself while nobody is at it: it keeps no session alive.</summary>
    public const string Unattended = "Situationroom-Unattended";

    /// <summary>Who calls; null where it is nobody known.</summary>
    public Caller? Find(HttpRequest request)
    {
        if (BearerToken.Of(request) is { } token)
        {
            return access.Person(token) is { } person ? new Caller(person, null) : null;
        }

        return SafeCookie.Session.Of(request) is { } value ? sessions.Find(Sessions.Hash(value), counts: !request.Headers.ContainsKey(Unattended)) : null;
    }

    /// <summary>Asks again whether a person who was recognised still is; nothing is counted as done by that.</summary>
    public bool IsStill(Caller caller, string? token) =>
        caller.Session is { } session ? sessions.Find(session, counts: false) is not null : token is not null && access.Person(token) is not null;
}
