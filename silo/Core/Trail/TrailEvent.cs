using System.Text.Json.Serialization;

namespace SituationRoom.Core.Trail;

/// <summary>
/// Something that a person did, or that the room did by its rules: a journal entry of its own, chained to the one before by a hash. Each
/// kind is named here by its word, which stands in the journal forever.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(AlertChanged), "alert")]
[JsonDerivedType(typeof(AlertCommandRefused), "alertRefused")]
[JsonDerivedType(typeof(HandoverAbandoned), "handoverAbandoned")]
[JsonDerivedType(typeof(HandoverBegun), "handoverBegun")]
[JsonDerivedType(typeof(HandoverClosed), "handoverClosed")]
[JsonDerivedType(typeof(HandoverItemConfirmed), "handoverItemConfirmed")]
[JsonDerivedType(typeof(HandoverSigned), "handoverSigned")]
[JsonDerivedType(typeof(PersonalRead), "personalRead")]
[JsonDerivedType(typeof(PersonalReadsLimited), "personalReadsLimited")]
[JsonDerivedType(typeof(PersonErased), "personErased")]
[JsonDerivedType(typeof(PersonsExpired), "personsExpired")]
[JsonDerivedType(typeof(PostReleased), "postReleased")]
[JsonDerivedType(typeof(PostTaken), "postTaken")]
[JsonDerivedType(typeof(ShiftNoted), "shiftNoted")]
[JsonDerivedType(typeof(FloodBegan), "floodBegan")]
[JsonDerivedType(typeof(FloodEnded), "floodEnded")]
[JsonDerivedType(typeof(NoticeEvent), "notice")]
[JsonDerivedType(typeof(WorkChanged), "workChanged")]
[JsonDerivedType(typeof(ReadinessSet), "readinessSet")]
[JsonDerivedType(typeof(AccountChanged), "accountChanged")]
[JsonDerivedType(typeof(SessionsEnded), "sessionsEnded")]
[JsonDerivedType(typeof(SignedIn), "signedIn")]
[JsonDerivedType(typeof(SignInsRefused), "signInsRefused")]
[JsonDerivedType(typeof(WallChanged), "wallChanged")]
[JsonDerivedType(typeof(WallsSteered), "wallsSteered")]
[JsonDerivedType(typeof(IncidentEntered), "incidentEntered")]
[JsonDerivedType(typeof(IncidentFollowed), "incidentFollowed")]
[JsonDerivedType(typeof(IncidentMoved), "incidentMoved")]
[JsonDerivedType(typeof(IncidentReleased), "incidentReleased")]
[JsonDerivedType(typeof(ImportVoided), "importVoided")]
[JsonDerivedType(typeof(FollowedDecided), "followedDecided")]
[JsonDerivedType(typeof(ProblemDecided), "problemDecided")]
[JsonDerivedType(typeof(RejectionDecided), "rejectionDecided")]
[JsonDerivedType(typeof(RejectionsDecided), "rejectionsDecided")]
[JsonDerivedType(typeof(SecondPersonAnswered), "secondPerson")]
[JsonDerivedType(typeof(ConfigurationRead), "configurationRead")]
[JsonDerivedType(typeof(NoticeTried), "noticeTried")]
public abstract record TrailEvent
{
    /// <summary>The server's time, Unix ms.</summary>
    public required long At { get; init; }

    /// <summary>Who; null: the room itself.</summary>
    public Actor? By { get; init; }

    /// <summary>Why, where a reason was asked for or given.</summary>
    public string? Reason { get; init; }
}
