namespace SituationRoom.Core.Refusals;

/// <summary>What is wrong, as a word that programs know and the console says in the person's language. A word never changes its meaning.</summary>
public enum ProblemCode
{
    /// <summary>There is no such provider.</summary>
    ProviderUnknown,
    /// <summary>The way back belongs to no sign-in that this browser began, was gone before, or took too long.</summary>
    ProviderExpired,
    /// <summary>The provider or the person said no.</summary>
    ProviderDenied,
    /// <summary>The provider does not answer, or its discovery document can't be used.</summary>
    ProviderUnreachable,
    /// <summary>What the provider answered can't be used.</summary>
    ProviderAnswer,
    /// <summary>The provider's token does not hold.</summary>
    ProviderToken,
    /// <summary>The provider does not say who it is.</summary>
    ProviderPerson,
    /// <summary>The person has no role in this room.</summary>
    ProviderRole,
    /// <summary>The person's account is shut here.</summary>
    ProviderShut,
    /// <summary>Too many attempts came from this address.</summary>
    ProviderTooOften,
    /// <summary>What was sent is not what is expected there.</summary>
    WrongRequest,
    /// <summary>A filter of the address is wrong.</summary>
    WrongQuery,
    /// <summary>What was sent is too large.</summary>
    TooLarge,
    /// <summary>Nothing is there.</summary>
    NotThere,
    /// <summary>Nobody is signed in.</summary>
    NotSignedIn,
    /// <summary>The person's role may not.</summary>
    NotForRole,
    /// <summary>The request comes from another site's page, or does not say from which.</summary>
    ForeignPage,
    /// <summary>The person must choose a password first.</summary>
    NewPasswordNeeded,
    /// <summary>Another was first.</summary>
    Conflict,
    /// <summary>It can't be done so.</summary>
    Impossible,
    /// <summary>It was erased or has ended.</summary>
    Gone,
    /// <summary>Too many attempts came from this address.</summary>
    TooOften,
    /// <summary>Nothing can be taken now.</summary>
    Unavailable,
    /// <summary>The server failed.</summary>
    ServerFailed,
    /// <summary>A typed reason is needed.</summary>
    ReasonNeeded,
    /// <summary>No person has this token.</summary>
    WrongToken,
    /// <summary>Name or password do not fit, or the account is locked.</summary>
    WrongPassword,
    /// <summary>Too many people sign in at this moment.</summary>
    SignInsBusy,
    /// <summary>The present password is another.</summary>
    PresentPasswordWrong,
    /// <summary>The new password is the present one.</summary>
    PasswordSame,
    /// <summary>The password is no good.</summary>
    PasswordWeak,
    /// <summary>The person has no password here.</summary>
    NoPasswordHere,
    /// <summary>Somebody can sign in already.</summary>
    SetupDone,
    /// <summary>The server printed another code.</summary>
    SetupCodeWrong,
    /// <summary>There is no such account.</summary>
    AccountUnknown,
    /// <summary>The id has an account already.</summary>
    AccountTaken,
    /// <summary>The id is no id, or the configuration has it.</summary>
    AccountId,
    /// <summary>The name or the post is none.</summary>
    AccountName,
    /// <summary>There is no such role.</summary>
    AccountRole,
    /// <summary>It is the only administrator.</summary>
    LastAdministrator,
    /// <summary>None of one's own sessions has this number.</summary>
    SessionUnknown,
    /// <summary>The pairing's time is over.</summary>
    PairingOver,
    /// <summary>No wall shows this code.</summary>
    PairingCodeUnknown,
    /// <summary>There is no such wall.</summary>
    WallUnknown,
    /// <summary>No such alert is held.</summary>
    AlertUnknown,
    /// <summary>The alert has ended.</summary>
    AlertEnded,
    /// <summary>The key of the press was used for another command.</summary>
    KeyReused,
    /// <summary>The alert has not come to that version.</summary>
    VersionAhead,
    /// <summary>Only one's own last command can be taken back.</summary>
    UndoNotYours,
    /// <summary>A command can be taken back for ten seconds.</summary>
    UndoTooLate,
    /// <summary>The alert was raised again meanwhile.</summary>
    UndoRaisedAgain,
    /// <summary>Only an administrator takes alerts out of service and puts them back.</summary>
    ServiceForAdministrator,
    /// <summary>Only a lead ends a shelf before its time.</summary>
    UnshelvingForLead,
    /// <summary>It was shelved three times; a lead decides.</summary>
    ShelvedThreeTimes,
    /// <summary>A note needs its text.</summary>
    NoteEmpty,
    /// <summary>Only an alert that is annunciated is acknowledged.</summary>
    NotAnnunciated,
    /// <summary>It is not said to whom.</summary>
    OwnerMissing,
    /// <summary>The time must lie ahead.</summary>
    UntilPast,
    /// <summary>Nobody hears it, so there is nothing to shelve.</summary>
    NothingToShelve,
    /// <summary>A second person must confirm it.</summary>
    SecondPersonNeeded,
    /// <summary>The request to confirm has ended.</summary>
    SecondPersonGone,
    /// <summary>Nobody confirms for oneself.</summary>
    SecondPersonSelf,
    /// <summary>It can't be shelved for so long.</summary>
    ShelfTooLong,
    /// <summary>It is not shelved.</summary>
    NotShelved,
    /// <summary>It is not said how it was resolved.</summary>
    OutcomeMissing,
    /// <summary>It is out of service; it is put back first.</summary>
    InServiceFirst,
    /// <summary>As long as its condition lasts it can only be resolved as false.</summary>
    OnlyFalse,
    /// <summary>It is out of service already.</summary>
    OutOfServiceAlready,
    /// <summary>It is not out of service.</summary>
    NotOutOfService,
    /// <summary>There is no such post, or there are none.</summary>
    PostUnknown,
    /// <summary>The post leads the shift.</summary>
    PostForLead,
    /// <summary>Another holds the post.</summary>
    PostTaken,
    /// <summary>Only an administrator releases another's post.</summary>
    PostOfAnother,
    /// <summary>A hand-over of the post is under way.</summary>
    PostInHandover,
    /// <summary>The post that leads is handed over, not left.</summary>
    PostHandedOver,
    /// <summary>The shift has too many notes.</summary>
    NotesFull,
    /// <summary>Hand-overs are for leads.</summary>
    HandoverForLead,
    /// <summary>A hand-over is under way.</summary>
    HandoverUnderWay,
    /// <summary>No such hand-over is under way.</summary>
    HandoverUnknown,
    /// <summary>Both have signed.</summary>
    HandoverClosed,
    /// <summary>Nobody holds the post.</summary>
    HandoverNobody,
    /// <summary>It was signed already.</summary>
    HandoverSigned,
    /// <summary>The sheet has no such alert.</summary>
    HandoverItemUnknown,
    /// <summary>It is for another of those who hand over.</summary>
    HandoverNotYours,
    /// <summary>Items are not confirmed yet.</summary>
    HandoverUnconfirmed,
    /// <summary>Another is taking over.</summary>
    HandoverTakenOver,
    /// <summary>The incidents can't be decided about so.</summary>
    MergeImpossible,
    /// <summary>No such rejection is kept.</summary>
    RejectionUnknown,
    /// <summary>It was settled before.</summary>
    RejectionSettled,
    /// <summary>It is still not understood.</summary>
    StillRejected,
    /// <summary>Nobody can read the message any more.</summary>
    MessageErased,
    /// <summary>The configuration does not name the feed.</summary>
    FeedGone,
    /// <summary>The configuration is wrong; the one before stays.</summary>
    ConfigurationWrong,
    /// <summary>No such incident is held.</summary>
    IncidentUnknown,
    /// <summary>No report gave personal data.</summary>
    PersonNone,
    /// <summary>The personal data were erased by request.</summary>
    PersonErased,
    /// <summary>The personal data were erased because their term was over.</summary>
    PersonExpired,
    /// <summary>There are no works of this id.</summary>
    WorkUnknown,
    /// <summary>The works are over or cancelled.</summary>
    WorkOver,
    /// <summary>Only a lead has works suppress alerts.</summary>
    WorkForLead,
    /// <summary>The title is missing or too long.</summary>
    WorkTitle,
    /// <summary>The end does not lie after the beginning and ahead, or lies too far.</summary>
    WorkTimes,
    /// <summary>A district or a category is unknown, there are too many, or what suppresses names none.</summary>
    WorkScope,
    /// <summary>There is no such department.</summary>
    WorkDepartment,
    /// <summary>Whom to call is too long.</summary>
    WorkContact,
    /// <summary>Too many works are kept.</summary>
    WorksFull,
    /// <summary>An emergency is declared only with a confirmation.</summary>
    ReadinessUnconfirmed,
    /// <summary>Only a lead sets the readiness mode.</summary>
    ReadinessForLead,
    /// <summary>No such import is remembered.</summary>
    ImportUnknown,
    /// <summary>Nothing of it is left to make void.</summary>
    NothingToVoid,
    /// <summary>The person has read the personal data of as many incidents as one may within an hour.</summary>
    ReadingLimit,
    /// <summary>The incident counts there already.</summary>
    CountsThereAlready,
    /// <summary>The incident was not moved.</summary>
    NothingMoved,
    /// <summary>What was not entered by hand is followed up by its source.</summary>
    FollowedBySource,
    /// <summary>That is the incident's status already.</summary>
    StatusAlready,
    /// <summary>The city has no such category.</summary>
    CategoryUnknown,
    /// <summary>The city has no such district.</summary>
    DistrictUnknown,
    /// <summary>It is not said what happened, or at too great a length.</summary>
    ReportTitle,
    /// <summary>A text of the report is too long.</summary>
    ReportTooLong,
    /// <summary>The point lies outside of the earth, or has one coordinate only.</summary>
    ReportPoint,
    /// <summary>What is reported lies ahead.</summary>
    ReportAhead,
    /// <summary>The severity or the channel is none that can be entered.</summary>
    ReportWord,
    /// <summary>More may still come within the span of arrivals that is to be made void.</summary>
    SpanNotOver,
    /// <summary>Too many searches run at this moment.</summary>
    SearchBusy,
    /// <summary>One search of the same person runs and another waits.</summary>
    SearchOwn,
}
