using Microsoft.AspNetCore.Http;

namespace SituationRoom.Gateway.Access;

/// <summary>Recognises people by a token or by the cookie they were given for one.</summary>
internal sealed class Operators(RoomAccess access, Sessions sessions)
{
    /// <summary>The cookie's name.</summary>
    public const string Cookie = "situationroom-session";

    /// <summary>Who calls, and whether the cookie says so; null where it is nobody known.</summary>
    public (Operator Person, bool ByCookie)? Find(HttpRequest request)
    {
        if (BearerToken.Of(request) is { } token)
        {
            return access.Person(token) is { } person ? (person, false) : null;
        }

        return request.Cookies[Cookie] is { Length: > 0 } value && sessions.Find(value) is { } signedIn ? (signedIn, true) : null;
    }
}
