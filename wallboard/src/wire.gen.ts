// Generated from the records of the hub and of the API by `dotnet run --project silo/Host -- wire-types`. Do not edit.
// A member with a question mark is left out where it has no value.

/** Tallies in the order in which counts hold them. */
export const tallies = ["open", "inProgress", "answered", "closed", "cancelled", "overdue", "due15", "due60", "new5", "newHour", "newDay", "today", "closedToday", "dueLater"] as const;
export type Tally = (typeof tallies)[number];

/** Channel number to its word. */
export const channels = ["dispatch", "traffic", "feedback", "social", "chatbot", "hotline", "agency", "sensor"] as const;
export type Channel = (typeof channels)[number];

/** Severity number to CAP's word. */
export const severities = ["Unknown", "Minor", "Moderate", "Severe", "Extreme"] as const;
export type Severity = (typeof severities)[number];

/** Status number to its word. */
export const statuses = ["open", "inProgress", "answered", "closed", "cancelled"] as const;
export type IncidentStatus = (typeof statuses)[number];

/** Mode number to its word. */
export const modes = ["Actual", "Exercise", "System", "Test", "Draft"] as const;
export type Mode = (typeof modes)[number];

/** What the health of a feed can be. */
export const healths = ["live", "late", "silent", "dead", "failed"] as const;
export type Health = (typeof healths)[number];

/** What is wrong, where the API refuses. */
export const problemCodes = ["providerUnknown", "providerExpired", "providerDenied", "providerUnreachable", "providerAnswer", "providerToken", "providerPerson", "providerRole", "providerShut", "providerTooOften", "wrongRequest", "wrongQuery", "tooLarge", "notThere", "notSignedIn", "notForRole", "foreignPage", "newPasswordNeeded", "conflict", "impossible", "gone", "tooOften", "unavailable", "serverFailed", "reasonNeeded", "wrongToken", "wrongPassword", "signInsBusy", "presentPasswordWrong", "passwordSame", "passwordWeak", "noPasswordHere", "setupDone", "setupCodeWrong", "accountUnknown", "accountTaken", "accountId", "accountName", "accountRole", "lastAdministrator", "sessionUnknown", "pairingOver", "pairingCodeUnknown", "wallUnknown", "alertUnknown", "alertEnded", "keyReused", "versionAhead", "undoNotYours", "undoTooLate", "undoRaisedAgain", "serviceForAdministrator", "unshelvingForLead", "shelvedThreeTimes", "noteEmpty", "notAnnunciated", "ownerMissing", "untilPast", "nothingToShelve", "secondPersonNeeded", "secondPersonGone", "secondPersonSelf", "shelfTooLong", "notShelved", "outcomeMissing", "inServiceFirst", "onlyFalse", "outOfServiceAlready", "notOutOfService", "postUnknown", "postForLead", "postTaken", "postOfAnother", "postInHandover", "postHandedOver", "notesFull", "handoverForLead", "handoverUnderWay", "handoverUnknown", "handoverClosed", "handoverNobody", "handoverSigned", "handoverItemUnknown", "handoverNotYours", "handoverUnconfirmed", "handoverTakenOver", "mergeImpossible", "rejectionUnknown", "rejectionSettled", "stillRejected", "messageErased", "feedGone", "configurationWrong", "incidentUnknown", "personNone", "personErased", "personExpired", "workUnknown", "workOver", "workForLead", "workTitle", "workTimes", "workScope", "workDepartment", "workContact", "worksFull", "readinessUnconfirmed", "readinessForLead", "importUnknown", "nothingToVoid", "readingLimit", "countsThereAlready", "nothingMoved", "followedBySource", "statusAlready", "categoryUnknown", "districtUnknown", "reportTitle", "reportTooLong", "reportPoint", "reportAhead", "reportWord", "spanNotOver", "searchBusy", "searchOwn"] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** What is wrong with a message, or a part of what is said of it. */
export const faultCodes = ["said", "at", "also", "andMore", "line", "somewhere", "lineAndColumn", "situationAt", "situation", "sheetRow", "withinText", "missing", "wrongType", "tooLong", "tooMany", "outOfRange", "halfLat", "halfLon", "unknownWord", "notATime", "noOffset", "timeOutOfRange", "emptyId", "controlCharacter", "notALink", "aText", "aFiniteNumber", "aWholeNumber", "anInteger", "aNumberOfPeople", "anObject", "aPeopleObject", "aPersonObject", "aNumberOfDegrees", "memberName", "unknownMembers", "unknownMembersTogether", "nameWithinPerson", "valueWithinPerson", "membersOfPerson", "unmappedMembers", "unmapped", "sendOwnId", "sayWhatIsMeasured", "sayWhenMeasured", "sendMeasure", "sendDegrees", "sendPeople", "sendOneOf", "everyMessageNeedsId", "notUtf8", "notText", "tooDeep", "tooManyItems", "notAnObject", "messageEmpty", "notJson", "notJsonAt", "trailingObject", "neitherObjectNorArray", "cutWithinItem", "itemNotJson", "arrayUnclosed", "trailingArray", "lineNotObject", "lineNotJson", "lineTrailing", "noLineIsObject", "noItem", "noTopic", "notGzip", "timeFormat", "timeZone", "timeUnit", "notANumber", "mapOrDrop", "orDrop", "noItemsArray", "envelopeNotJson", "eventNotObject", "eventNotJson", "epochSeconds", "epochMilliseconds", "noMessageNumber", "sendVkType", "sendWallOwner", "sendPostNumber", "sendEventObject", "sendCommentNumber", "sendTopicOwner", "sendTopicNumber", "sendUpdate", "sendChat", "sendChatNumber", "sendMessageNumber", "sendWrittenAt", "sendMaxType", "sendHappenedAt", "sendMessage", "sendBody", "sendMessageIdentity", "xmlEmpty", "xmlTooDeep", "xmlTooMany", "xmlEncoding", "htmlPage", "dtd", "xmlCutShort", "xmlPrefix", "notWellFormed", "capTime", "capNoOffset", "capOutOfRange", "capError", "capEntry", "capNamespace", "edxlEmpty", "capStranger", "capCorners", "capCircle", "capPair", "capReferences", "sendCapIdentifier", "sendCapSender", "sendCapSent", "sendCapAddresses", "sendCapCancelled", "sendCapArea", "sendCapEvent", "datexOther", "datexUntyped", "datexNone", "otherPublication", "sendSituationId", "sendRecordId", "requestsEmpty", "requestsErrors", "requestsXml", "requestsJson", "documentNotUtf8", "jsonCutShort", "halfPoint", "sendRequestId", "listEmpty", "listNotJson", "csvUnclosed", "csvNotUtf8", "csvCells", "cellError", "rowNotWhole", "rowWithoutHeader", "onlyChanges", "placeMissing", "serviceMissing", "serviceUnknown", "degreesMissing", "degreesNotNumber", "unknownFields", "reporterField", "answerMissing", "answersTooLong", "answerTooLong", "answerNotNumber", "answerNotTime", "answersTooMany", "answerUnknown", "formNotUtf8", "formTooMany", "formDamaged", "filesNotTaken", "xmlAttributes", "capDistricts", "districtSetsOfFeed", "districtSetsOfRoom"] as const;
export type FaultCode = (typeof faultCodes)[number];

/** The whole live picture at one version: what a wall needs to draw everything, with nothing personal in it. Deltas of the same epoch with consecutive versions are applied on top; another epoch or a gap asks for a new one. Times are Unix milliseconds, UTC, unless a member says otherwise. */
export interface BoardSnapshot {
  /** One run of one node; another epoch means that no delta of it fits this snapshot. */
  readonly epoch: string;
  readonly version: number;
  /** The server's time at which the clock-dependent tallies were asked. */
  readonly now: number;
  /** The server's build; a page that was made by another one reloads. */
  readonly build: string;
  readonly city: BoardCity;
  /** Districts in the configured order, parents before children; then what the journal named besides. Index = district number. */
  readonly districts: readonly BoardDistrict[];
  /** Categories in the configured order, parents before children. Index = category number. */
  readonly categories: readonly BoardCategory[];
  /** Names of the tallies, in the order in which counts hold them. */
  readonly tallies: readonly string[];
  /** Area number to the district numbers that it covers: one for nearly every incident, more where one lies over several. A district's number counts an area once if the area touches the district or anything below it. */
  readonly areas: readonly (readonly number[])[];
  /** Slot number to [area, category, channel, severity, mode]: the finest division that is counted. */
  readonly slots: readonly (readonly number[])[];
  /** Slot number to its tallies, in the order of tallies; trailing zeros are left out. */
  readonly counts: readonly (readonly number[])[];
  /** How unusual cells are; a cell that is not named is withheld (too few are expected, or too little was learnt). */
  readonly unusual: readonly BoardUnusual[];
  /** Open incidents of severity Severe and Extreme, unacknowledged first, then severity, then oldest; at most 40. */
  readonly notable: readonly BoardIncident[];
  /** Open incidents with a position: [key, severity, category, latitude × 1e5, longitude × 1e5], at most 500, the most severe and newest. */
  readonly points: readonly (readonly number[])[];
  readonly feeds: readonly BoardFeed[];
  readonly kpis: BoardKpis;
  readonly trend: BoardTrend;
  /** The newest events, newest first, at most 12. */
  readonly ticker: readonly BoardIncident[];
  /** The three open incidents whose deadline passed longest ago. */
  readonly oldest: readonly BoardIncident[];
  /** The alerts. */
  readonly alerts: BoardAlerts;
  /** Planned works and events under way, and those that begin within twelve hours, the earliest first; at most 20. */
  readonly works: readonly BoardWork[];
  /** The readiness mode in force. */
  readonly readiness: BoardReadiness;
  /** What is wrong with the room itself (a full disk, a journal that can't be written), or null. */
  readonly trouble?: string;
}

/** The city as the wall's header names it. */
export interface BoardCity {
  /** Name by language. */
  readonly names: BoardNames;
  /** IANA name of the city's time zone. */
  readonly timeZone: string;
  /** Whether this is the demonstration; then every screen says ДЕМО. */
  readonly demo: boolean;
  /** Whether boundaries are to be had at /api/v1/boundaries. */
  readonly hasMap: boolean;
  /** Departments, then posts, as configured: to whom alerts go and by what name they are called. */
  readonly owners: readonly BoardOwner[];
}

/** A district as the wall names it. */
export interface BoardDistrict {
  /** The configured code; outside is «вне границ», unplaced is «не указан». */
  readonly code: string;
  /** The parent's district number, or −1. */
  readonly parent: number;
  /** Full names. */
  readonly names: BoardNames;
  /** At most 12 characters. */
  readonly shortNames: BoardNames;
  /** People, or null where it is not configured. */
  readonly population?: number;
}

/** A category as the wall names it. */
export interface BoardCategory {
  /** The configured code, its parent's before a slash; none is «без категории». */
  readonly code: string;
  /** The parent's category number, or −1. */
  readonly parent: number;
  /** Full names. */
  readonly names: BoardNames;
}

/** How unusual the last hour of a cell is against its typical. */
export interface BoardUnusual {
  /** District number, or −1 for the whole city. */
  readonly district: number;
  /** Number of a top category, or −1 for all. */
  readonly category: number;
  /** −2 (z below −2), −1 (−2…−1), 0 (±1), 1 (1…2), 2 (2…3), 3 (above 3); 9 withdraws the cell. */
  readonly level: number;
  /** The last hour against the typical, in whole percent above (or, negative, below) it. */
  readonly percent: number;
}

/** One incident as a wall may show it. */
export interface BoardIncident {
  /** Stable within an epoch. */
  readonly key: number;
  /** The feed's id. */
  readonly feed: string;
  /** Number of the channel. */
  readonly channel: number;
  /** 0 Unknown to 4 Extreme. */
  readonly severity: number;
  /** 0 open, 1 inProgress, 2 answered, 3 closed, 4 cancelled. */
  readonly status: number;
  /** 0 Actual, 1 Exercise, 2 System, 3 Test, 4 Draft. */
  readonly mode: number;
  /** Category number. */
  readonly category: number;
  /** District numbers. */
  readonly districts: readonly number[];
  /** When it occurred, Unix ms. */
  readonly at: number;
  /** Its deadline, Unix ms, or null. */
  readonly due?: number;
  /** A title fit for the wall, or null: then the category's name stands for it. */
  readonly title?: string;
  /** Whether the source's clock was ahead; the time shown is then the time of receipt. */
  readonly fromFuture: boolean;
}

/** A feed's health, for the freshness ledger. */
export interface BoardFeed {
  /** The feed's configured id. */
  readonly id: string;
  /** Number of the channel. */
  readonly channel: number;
  /** Its names. */
  readonly names: BoardNames;
  /** live, late, silent, dead or failed. */
  readonly health: string;
  /** When its last message came, Unix ms; null where none ever did. */
  readonly lastAt?: number;
  /** The expected interval. */
  readonly intervalSeconds: number;
  /** How long its last report was under way, whole seconds; null where unknown. */
  readonly lagSeconds?: number;
  /** Reports accepted, all that the journal holds. */
  readonly accepted: number;
  /** Rejections kept and not yet dealt with. */
  readonly rejected: number;
  /** Why it failed, or null. */
  readonly trouble?: string;
}

/** The figures of the header row that are not sums of slots. */
export interface BoardKpis {
  /** Median minutes to the first answer over the last 24 h; null where nothing was answered. */
  readonly firstAnswerMinutes?: number;
  /** Over how many incidents. */
  readonly firstAnswerCount: number;
  /** How many usually arrive in such an hour; null where too little was learnt. */
  readonly usualHour?: number;
  /** The last hour against it, whole percent above (negative: below) the usual; null where unknown. */
  readonly loadPercent?: number;
  /** People injured in the incidents that occurred today. */
  readonly injured: number;
  /** People who died in them. */
  readonly dead: number;
}

/** Arrivals over the city's day in bins of five minutes, over the band of a typical such day. */
export interface BoardTrend {
  /** Local midnight, Unix ms. */
  readonly dayStart: number;
  /** Length of a bin. */
  readonly binSeconds: number;
  /** Bin to arrivals; null where nothing was observed; shorter than the day while it lasts. */
  readonly counts: readonly (number | null)[];
  /** Bin to the tenth percentile of such days; empty where too little was learnt. */
  readonly p10: readonly number[];
  /** Bin to the median. */
  readonly p50: readonly number[];
  /** Bin to the ninetieth percentile. */
  readonly p90: readonly number[];
}

/** The alerts of the room, as far as a wall shows them; replaced whole where anything of it changed. */
export interface BoardAlerts {
  /** Counts up with every change of any alert; the console asks for what changed since. */
  readonly version: number;
  /** The alerts of the rail: unacknowledged first, then priority, then oldest; at most 12. */
  readonly top: readonly BoardAlert[];
  /** How many are unacknowledged (returned ones included), by priority S1 to S4. */
  readonly unacknowledged: readonly number[];
  /** How many stand in the rail (unacknowledged, acknowledged, returned, latched), by priority S1 to S4. */
  readonly standing: readonly number[];
  /** When the newest of the unacknowledged was annunciated, Unix ms, by priority S1 to S4; 0 where there is none. One that is greater than any before is news. */
  readonly newest: readonly number[];
  /** How many are shelved. */
  readonly shelved: number;
  /** How many are suppressed by design. */
  readonly suppressed: number;
  /** How many are out of service. */
  readonly outOfService: number;
  /** Cells with standing alerts: [district number or −1, category number or −1, highest priority, how many, how many of them unacknowledged]; at most 200. */
  readonly cells: readonly (readonly number[])[];
  /** The flood that lasts, or null. */
  readonly flood?: BoardFlood;
}

/** Planned works or an event as a wall tells of them: never whom to call. */
export interface BoardWork {
  /** Their id. */
  readonly id: string;
  /** works or event. */
  readonly kind: string;
  /** What is done; numbers of telephones and flats are taken out. */
  readonly title: string;
  /** District numbers; none: the whole city. */
  readonly districts: readonly number[];
  /** Category numbers; none: all. */
  readonly categories: readonly number[];
  /** From when, Unix ms. */
  readonly from: number;
  /** Until when, Unix ms. */
  readonly until: number;
  /** Whether alerts within them are suppressed. */
  readonly suppresses: boolean;
}

/** The readiness mode in force, as every wall's header shows it. */
export interface BoardReadiness {
  /** everyday, heightened or emergency. */
  readonly mode: string;
  /** Counts the settings; the command that sets another one bears it. */
  readonly version: number;
  /** Since when, Unix ms; null: none was ever set. */
  readonly since?: number;
  /** Which scene a wall shows in this mode, as configured: [wall's name or *, scene]; a wall that is not named shows its own. */
  readonly scenes: readonly (readonly string[])[];
}

/** A name in the product's two languages. */
export interface BoardNames {
  /** Russian. */
  readonly ru: string;
  /** English. */
  readonly en: string;
}

/** A department or a post: never a person. */
export interface BoardOwner {
  /** Its configured code. */
  readonly code: string;
  /** What it is called. */
  readonly names: BoardNames;
  /** Whether it is a department; else a post of the room. */
  readonly isDepartment: boolean;
}

/** An alert as the wall's rail shows it: nothing personal, an owner is a post or a department. */
export interface BoardAlert {
  /** The alert's id. */
  readonly id: string;
  /** 1 (S1) to 4 (S4). */
  readonly priority: number;
  /** unacknowledged, acknowledged, returnedUnacknowledged, latched, shelved, suppressedByDesign or outOfService. */
  readonly state: string;
  /** The rule's id. */
  readonly rule: string;
  /** count, rate, unusual, overdue, severity, silence, reading or cluster. */
  readonly kind: string;
  /** What it says: the rule's name, or the incident's title where its feed may show titles. */
  readonly title: BoardNames;
  /** District number, or −1. */
  readonly district: number;
  /** Category number, or −1. */
  readonly category: number;
  /** The feed's id, or null. */
  readonly feed?: string;
  /** When it was raised, Unix ms. */
  readonly raisedAt: number;
  /** When it was last annunciated, Unix ms: a sound and a new place in the order. */
  readonly annunciatedAt: number;
  /** The post or department that it was assigned to, or null. */
  readonly owner?: string;
  /** Escalation steps taken. */
  readonly escalated: number;
  /** How often it was raised in the last minutes where it chatters; else 1. */
  readonly times: number;
  /** What was measured when it was annunciated, or null. */
  readonly value?: number;
  /** Against what, or null. */
  readonly threshold?: number;
  /** 0 Actual, 1 Exercise and so on, of the incident behind it. */
  readonly mode: number;
  /** The planned works or the event within which it lies, or null. */
  readonly work?: BoardAlertWork;
}

/** More alerts than people can take in. */
export interface BoardFlood {
  /** When it began, Unix ms. */
  readonly since: number;
  /** Alerts annunciated in it. */
  readonly count: number;
  /** The most within ten minutes. */
  readonly peak: number;
  /** Standing alerts by district and category: [district number or −1, category number or −1, highest priority, how many]; the largest first, at most 12. */
  readonly groups: readonly (readonly number[])[];
}

/** Planned works or an event within which an alert lies: what explains it. */
export interface BoardAlertWork {
  /** works or event. */
  readonly kind: string;
  /** What is done. */
  readonly title: string;
  /** Until when, Unix ms. */
  readonly until: number;
}

/** What changed from version − 1 to version, the same for all who watch. A null member did not change; a list that is there replaces the snapshot's, but for those that say how they change it: what is appended, added to counts, merged by its key or put first. */
export interface BoardDelta {
  readonly epoch: string;
  readonly version: number;
  /** The server's time at which the clock-dependent tallies were asked, Unix ms. */
  readonly now: number;
  /** Districts appended at the end. */
  readonly districts?: readonly BoardDistrict[];
  /** Categories appended at the end. */
  readonly categories?: readonly BoardCategory[];
  /** Areas appended at the end. */
  readonly areas?: readonly (readonly number[])[];
  /** Slots appended at the end. */
  readonly slots?: readonly (readonly number[])[];
  /** Groups of slots that changed alike: pairs of arrays. The even one holds what is to be added to each tally (trailing zeros left out), the odd one the slots: the first as a number, each further one as the distance from the one before. */
  readonly counts?: readonly (readonly number[])[];
  /** Cells whose level changed; level 9 withdraws one. */
  readonly unusual?: readonly BoardUnusual[];
  readonly notable?: readonly BoardIncident[];
  /** Points added or changed (five numbers), or removed (the key alone). */
  readonly points?: readonly (readonly number[])[];
  /** Feeds that changed, by id. */
  readonly feeds?: readonly BoardFeed[];
  readonly kpis?: BoardKpis;
  /** A new day or a newly learnt band. */
  readonly trend?: BoardTrend;
  /** Bins of today's line that changed: [bin, count]. */
  readonly trendCounts?: readonly (readonly number[])[];
  /** Events to put before the ticker's first, newest first. */
  readonly ticker?: readonly BoardIncident[];
  readonly oldest?: readonly BoardIncident[];
  readonly alerts?: BoardAlerts;
  readonly works?: readonly BoardWork[];
  readonly readiness?: BoardReadiness;
  /** What is wrong with the room itself; an empty text says that it is well again. */
  readonly trouble?: string;
}

/** How far a client has come, when it calls Watch again. */
export interface WatchPosition {
  /** The epoch of the board it holds. */
  readonly epoch: string;
  /** The version of the board it holds. */
  readonly version: number;
}

/** The answer to Watch; exactly one member is there. The first delta that is pushed after it follows it without a gap. A delta whose version is not above the one a client holds is to be ignored. */
export interface WatchReply {
  /** The whole board: nothing was held, or what was missed is no longer kept. */
  readonly snapshot?: BoardSnapshot;
  /** What was missed since the version that the client holds, oldest first; empty where nothing was. */
  readonly deltas?: readonly BoardDelta[];
}

/** Sent each second to all who watch. */
export interface Heartbeat {
  /** The server's time, Unix ms. */
  readonly now: number;
  /** The version up to which deltas were sent; a client that holds less has a gap. */
  readonly version: number;
  /** The epoch; another than the one held asks for a new Watch. */
  readonly epoch: string;
}
// What the API under /api/v1 answers; a moment as text is RFC 3339.

/** Everything that is known of how a feed is. Times are Unix ms. */
export interface FeedHealth {
  /** The feed's configured id. */
  readonly id: string;
  /** Number of the channel. */
  readonly channel: number;
  /** Its names. */
  readonly names: BoardNames;
  /** live, late, silent, dead or failed. */
  readonly health: string;
  /** When its last message came; null where none ever did. */
  readonly lastAt?: number;
  /** The expected interval: as given, or as learnt; null where the feed may be silent for any time, or is still being learnt. */
  readonly intervalSeconds?: number;
  /** Whether the interval is learnt from how its messages come. */
  readonly intervalIsLearnt: boolean;
  /** How long its last report was under way, whole seconds; null where unknown. */
  readonly lagSeconds?: number;
  /** The middle one of its last 31 lags. */
  readonly medianLagSeconds?: number;
  /** New items a minute, over the last five. */
  readonly perMinute: number;
  /** Reports accepted, all that the journal holds. */
  readonly accepted: number;
  /** Repeats since the start of the server. */
  readonly duplicates: number;
  /** Rejections that are open. */
  readonly rejected: number;
  /** Accepted reports whose latitude and longitude seem to be exchanged: the feed's swappedPoints turns them round. */
  readonly swappedPoints: number;
  /** Why it is failed; null where it is not. */
  readonly trouble?: string;
  /** Why it last failed, since the start of the server. */
  readonly lastFailure?: string;
  /** When it last failed. */
  readonly lastFailureAt?: number;
  /** By which door it usually comes; null where the configuration does not name the feed. */
  readonly door?: string;
}

/** Alerts as of a version. */
export interface AlertPage {
  /** What to give as since the next time. */
  readonly version: number;
  /** The alerts, by id. */
  readonly items: readonly AlertView[];
  /** Ids of those that ended since the version given, and of those that changed since and are not what is asked for any more. */
  readonly gone: readonly string[];
  /** Whether the items are all that stand and pass the filters: where all were asked for, or the version given was too old. */
  readonly whole: boolean;
  /** Where there are more: what to give as after. */
  readonly next?: string;
}

/** An alert as the API lists it. Whoever is not of the staff, and every wall, gets posts and departments instead of people, and no typed text. */
export interface AlertView {
  /** The alert's id. */
  readonly id: string;
  /** Counts the changes of this alert; a command bears the one that was seen. */
  readonly version: number;
  /** 1 (S1, critical) to 4 (S4, low). */
  readonly priority: number;
  /** normal, unacknowledged, acknowledged, returnedUnacknowledged, latched, shelved, suppressedByDesign or outOfService. */
  readonly state: string;
  /** Whether its condition holds. */
  readonly holds: boolean;
  readonly rule: string;
  /** count, rate, unusual, overdue, severity, silence, reading or cluster; of the room itself wall, clock or room. */
  readonly kind: string;
  readonly title: BoardNames;
  /** What the rule asks of people; left out where the rule is not configured any more. */
  readonly response?: BoardNames;
  readonly district?: string;
  readonly category?: string;
  readonly feed?: string;
  /** The incident's external id, the reading's key or the cluster's anchor. */
  readonly item?: string;
  readonly raisedAt: string;
  readonly annunciatedAt?: string;
  readonly returnedAt?: string;
  readonly acknowledgedAt?: string;
  readonly acknowledgedBy?: AlertPerson;
  /** Until when it is to be acknowledged before it escalates. */
  readonly ackDeadline?: string;
  readonly owner?: string;
  readonly assignedUntil?: string;
  readonly shelvedUntil?: string;
  readonly shelvedReason?: string;
  /** The parent alert's id, or feed: and the id of the dead feed. */
  readonly suppressedBy?: string;
  /** Escalations altogether. */
  readonly escalated: number;
  /** How often it was raised in the last minutes where it chatters; else 1. */
  readonly times: number;
  readonly value?: number;
  readonly threshold?: number;
  readonly mode: string;
  /** How it was resolved. */
  readonly outcome?: string;
  /** The incidents behind it that are held; of one alert alone. */
  readonly evidence?: readonly IncidentSummary[];
  /** What happened to it, oldest first; of one alert alone. */
  readonly history?: readonly TrailView[];
  /** What its rule looks at, in words; of one alert alone. */
  readonly ruleText?: BoardNames;
}

/** A person of an alert. */
export interface AlertPerson {
  /** The person's id; for the staff alone. */
  readonly id?: string;
  /** What the person is called; for the staff alone. */
  readonly name?: string;
  /** The post that the person held then. */
  readonly post?: string;
}

/** One incident as the API lists it, without personal data. */
export interface IncidentSummary {
  readonly key: number;
  readonly feed: string;
  readonly id: string;
  readonly channel: string;
  readonly revision?: number;
  readonly kind: string;
  readonly status: string;
  readonly severity: string;
  readonly mode: string;
  readonly category: string;
  /** How the category was decided. */
  readonly categoryBy: string;
  /** The rule of words that decided the category; null where none did. */
  readonly categoryRule?: string;
  readonly districts: readonly string[];
  /** How the districts were decided. */
  readonly districtBy: string;
  /** Whether latitude and longitude seem to be exchanged. */
  readonly pointLooksSwapped: boolean;
  readonly occurredAt: string;
  readonly receivedAt: string;
  readonly journaledAt: string;
  /** Position of the report that decides at present. */
  readonly position: number;
  /** Position of the report whose title and text stand; 0 where none gave any. */
  readonly detailsPosition: number;
  /** Until when it is to be done: the source's own date, or else that of the norm. */
  readonly due?: string;
  /** The earliest of the clocks that still run; null where none does. */
  readonly nextDue?: string;
  /** What the norms say; null where none does. */
  readonly norm?: NormTimes;
  /** When somebody took it up. */
  readonly acceptedAt?: string;
  /** When it was first answered. */
  readonly firstAnswerAt?: string;
  readonly promised?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly title?: string;
  readonly text?: string;
  readonly address?: string;
  /** Pictures and pages, as the newest report that gave details had them. */
  readonly links: readonly string[];
  /** The department as the source named it; null where it named none. */
  readonly department?: string;
  /** Code of the department that the configuration makes answer for the category in the district; null where none does. */
  readonly departmentDecided?: string;
  /** How many people were injured, as the last report that says anything of it has it; null where none does. */
  readonly injured?: number;
  /** How many people died, as that report has it; null where none does. */
  readonly dead?: number;
  /** Whether personal data are kept beside it, for those who may read them. */
  readonly hasPerson: boolean;
  /** When the personal data were erased; null where they were not. */
  readonly personErasedAt?: string;
  /** Whether that was because their term was over; else by request. */
  readonly personExpired: boolean;
  /** Names of the members that no report gave and that stand at their default. */
  readonly filledIn: readonly string[];
  /** By how many incidents its problem was reported; 1 where nothing was merged. */
  readonly voices: number;
  /** Whether it is counted; false where another incident of its problem is counted for it. */
  readonly isCounted: boolean;
  /** How often it was touched by hand: the version that a command bears. */
  readonly handVersion: number;
  /** Whether somebody moved it, so that its place holds against its reports. */
  readonly isMoved: boolean;
  /** Whether the source's clock was ahead. */
  readonly fromFuture: boolean;
}

/** An entry of the trail, for people. */
export interface TrailView {
  readonly position: number;
  readonly at: string;
  /** Who; left out where it was the room. */
  readonly by?: Actor;
  /** What was done: of an alert its verb, refused where somebody came second; of everything else the kind of event. */
  readonly verb: string;
  /** The alert that it is about. */
  readonly alert?: string;
  /** The incident that it is about: its id of its source. */
  readonly incident?: string;
  /** The feed of that incident. */
  readonly feed?: string;
  readonly before?: string;
  readonly after?: string;
  readonly version?: number;
  readonly reason?: string;
  readonly note?: string;
  readonly to?: string;
  readonly until?: string;
  readonly secondPerson?: string;
  /** SHA-256 of the entry, hexadecimal. */
  readonly hash: string;
}

/** Until when norms want an incident dealt with, UTC; null where no norm says anything. */
export interface NormTimes {
  /** Until when somebody takes it up. */
  readonly accept?: string;
  /** Until when it is first answered. */
  readonly firstAnswer?: string;
  /** Until when it is done. */
  readonly final?: string;
}

/** Who did something, as the trail names it. */
export interface Actor {
  /** The person's id. */
  readonly id: string;
  /** What the person is called. */
  readonly name: string;
  /** viewer, dispatcher, lead, analyst or administrator. */
  readonly role: string;
  /** The post that the person holds at that moment, or null. */
  readonly post?: string;
}

/** How the alert system does, over the last 24 hours unless a member says otherwise. Targets, by way of secondary sources of EEMUA 191 and ISA-18.2: at most 1 annunciation per operator and 10 minutes, about 150 a day; flood under 1 % of the time; S1, S2, S3 and lower as 5, 15 and 80 %; nothing chattering; under 5 standing over 24 h; the ten most frequent sources under 5 %. */
export interface AlertFigures {
  /** Until when. */
  readonly until: string;
  /** Annunciations. */
  readonly annunciated: number;
  /** Annunciations in each ten minutes, oldest first: 144 numbers. */
  readonly tenMinutes: readonly number[];
  /** How many operators share the alerts now, by the posts that are held: targets are for one of them. */
  readonly operators: number;
  /** How many of those ten minutes had 0, 1, 2, up to 5, up to 10, and more annunciations for an operator, rounded up. */
  readonly distribution: readonly number[];
  /** Share of the time in flood, 0 to 1. */
  readonly floodShare: number;
  /** Floods that lasted within it. */
  readonly floods: number;
  /** Shares of S1, S2, S3 and S4 of the annunciations, 0 to 1. */
  readonly priorityShares: readonly number[];
  /** Alerts that stand and chatter. */
  readonly chattering: number;
  /** Alerts that have stood in the rail for more than 24 hours. */
  readonly standingLong: number;
  /** Share of the ten most frequent sources (rule and place) of the annunciations, 0 to 1. */
  readonly topTenShare: number;
  /** Median seconds to the first acknowledgement; null where nothing was acknowledged. */
  readonly acknowledgeMedian?: number;
  /** The same of which 95 % were faster. */
  readonly acknowledgeP95?: number;
  /** Share that was acknowledged within its deadline of those that were or should have been, 0 to 1; null where there was none. */
  readonly withinDeadline?: number;
  /** Hours for which alerts were shelved altogether, of those that stand or ended in the last seven days. */
  readonly shelvedHours: number;
  /** Share of the resolved that were false, 0 to 1, of the last seven days; null where none was resolved. */
  readonly falseShare?: number;
}

/** A shelf that waits for a second person. */
export interface SecondPersonView {
  /** The request's id. */
  readonly id: string;
  /** The alert's id. */
  readonly alert: string;
  /** Id of the first person. */
  readonly by: string;
  /** What the first person is called. */
  readonly byName: string;
  /** Why it is to be shelved. */
  readonly reason?: string;
  /** Until when it is to be shelved. */
  readonly until: string;
  /** Until when it waits to be confirmed. */
  readonly endsAt: string;
}

/** A rule, for people. */
export interface RuleView {
  /** Its id. */
  readonly id: string;
  /** count, rate, unusual, overdue, severity, silence, reading or cluster; of the room itself wall, clock or room. */
  readonly kind: string;
  /** What its alerts are called. */
  readonly names: BoardNames;
  /** 1 to 4; left out where it is that of the incident's severity. */
  readonly priority?: number;
  /** Codes of the districts in scope; none: all. */
  readonly districts: readonly string[];
  /** Codes of the categories in scope; none: all. */
  readonly categories: readonly string[];
  /** Channels in scope; none: all. */
  readonly channels: readonly string[];
  /** Feeds in scope; none: all. */
  readonly feeds: readonly string[];
  /** From when on it holds, where it has one. */
  readonly threshold?: number;
  /** For how long it must hold before it is raised. */
  readonly onDelaySeconds: number;
  /** For how long it must be clear before it has returned. */
  readonly offDelaySeconds: number;
  /** What it asks of people. */
  readonly response: BoardNames;
  /** What it looks at, in words. */
  readonly text: BoardNames;
  /** Whether it is evaluated. */
  readonly enabled: boolean;
  /** Readiness modes in which it holds; none: all. */
  readonly modes: readonly string[];
}

/** A notice and its fate, for people. */
export interface NoticeView {
  /** The target's id. */
  readonly target: string;
  /** What it tells. */
  readonly step: string;
  /** The alert's version at that step. */
  readonly version: number;
  /** Since when it is to be sent. */
  readonly dueAt: string;
  /** due, failed (another attempt follows), delivered or givenUp. */
  readonly fate: string;
  /** Attempts made. */
  readonly attempts: number;
  /** When the fate was decided; null while it is not. */
  readonly at?: string;
  /** When the next attempt is due; null where none follows. */
  readonly nextAt?: string;
  /** What the other side answered, or why the last attempt failed. */
  readonly detail?: string;
}

/** How it goes with telling somebody outside that the room lives. */
export interface HeartbeatView {
  /** Whether the configuration names an address. */
  readonly isOn: boolean;
  /** When it was last taken there, since this start. */
  readonly lastSuccessAt?: string;
  /** When an attempt last failed, since this start. */
  readonly lastFailureAt?: string;
  /** Why it did. */
  readonly failure?: string;
}

/** Open rejections of one feed whose reasons differ in numbers alone. */
export interface RejectionGroup {
  /** The feed's id. */
  readonly feed: string;
  /** The newest one's, in English. */
  readonly reason: string;
  /** How many. */
  readonly count: number;
  /** The newest one's id. */
  readonly newest: string;
  /** When the newest arrived. */
  readonly newestAt: string;
  /** When the oldest arrived. */
  readonly oldestAt: string;
  /** The newest one's reason as a code and what it names, so that it can be said in any language. */
  readonly why: Fault;
}

/** Why something is refused: a code that programs know and people are told in their language, and its parts: a place, a number, a remedy. Most are never read, so that its English text is made when somebody asks for it. Never holds a value of a message that could be personal. */
export interface Fault {
  /** What is wrong. */
  readonly code: string;
  /** Of said: the text as it is, a name or a number, or the whole sentence of an entry that bears no code; else null. */
  readonly literal?: string;
  /** What its text names; null where it names nothing. */
  readonly parts?: readonly Fault[];
}

/** A rejection as lists show it. */
export interface RejectionSummary {
  /** Under which it is kept. */
  readonly id: string;
  /** The feed's id. */
  readonly feed: string;
  /** What is wrong, where, and the remedy, in English. */
  readonly reason: string;
  /** When it arrived. */
  readonly receivedAt: string;
  /** Its size in bytes. */
  readonly length: number;
  /** open, rerun or dismissed. */
  readonly state: string;
  /** The reason as a code and what it names, so that it can be said in any language. */
  readonly why: Fault;
  /** Whether it came where readings are sent, or where reports are; null where that is not known. */
  readonly isReading?: boolean;
  /** Who settled it: the person's id; null while it is open. */
  readonly settledBy?: string;
  /** What that person is called; null where the configuration does not know the person any more, or whoever asks is no person. */
  readonly settledByName?: string;
  /** When it was settled. */
  readonly settledAt?: string;
  /** Why it was dismissed. */
  readonly settledReason?: string;
}

/** A rejection with its message, which may hold personal data. */
export interface RejectionView {
  /** What is known of it. */
  readonly rejection: RejectionSummary;
  /** The message, where it is UTF-8 text. */
  readonly text?: string;
  /** The message, where it is not. */
  readonly base64?: string;
}

/** A rejection that was settled. */
export interface RejectionAnswer {
  /** As it is now. */
  readonly rejection: RejectionSummary;
  /** Reports and readings of it that are new. */
  readonly accepted: number;
  /** Reports and readings of it that were known already. */
  readonly duplicates: number;
  /** Ids of new rejections: items of it that are still not understood. */
  readonly rejected: readonly string[];
}

/** Personal data of an incident. That they were shown stands on the trail. */
export interface PersonView {
  /** What its reports gave, the newest first, each once. */
  readonly items: readonly PersonItem[];
}

/** Personal data that one report gave. */
export interface PersonItem {
  /** When the report came. */
  readonly receivedAt: string;
  /** Names and values as the source gave them. */
  readonly fields: readonly PersonField[];
}

/** One of them. */
export interface PersonField {
  /** Such as name, phone or email. */
  readonly name: string;
  /** As the source wrote it. */
  readonly value: string;
}

/** That personal data were erased. */
export interface ErasureView {
  /** When: of a request that was repeated, the first time. */
  readonly erasedAt: string;
}

/** What became of many rejections that were run again. */
export interface RerunSummary {
  /** How many were tried. */
  readonly tried: number;
  /** How many of them are settled now. */
  readonly understood: number;
  /** Reports and readings that are new. */
  readonly accepted: number;
  /** Reports and readings that were known already. */
  readonly duplicates: number;
  /** Why others were not, each reason with how many; at most 20. */
  readonly refusals: readonly RerunRefusal[];
  /** Where there are more: the next call's after. */
  readonly next?: string;
}

/** Rejections that could not be settled by running them again. */
export interface RerunRefusal {
  /** Why, in English. */
  readonly reason: string;
  /** How many. */
  readonly count: number;
  /** The same as a code and what it names, where a message is still not understood. */
  readonly why?: Fault;
}

/** What became of many rejections that were dismissed with one reason. */
export interface DismissSummary {
  /** How many were tried. */
  readonly tried: number;
  /** How many of them are settled now. */
  readonly dismissed: number;
  /** Why others were not, each reason with how many. */
  readonly refusals: readonly RerunRefusal[];
  /** Where there are more: the next call's after. */
  readonly next?: string;
}

/** Incidents that may be one problem. */
export interface ProblemProposal {
  /** From 0 to 1. */
  readonly score: number;
  /** The incidents, the earliest first. */
  readonly incidents: readonly IncidentSummary[];
  /** Why. */
  readonly reasons: readonly ProblemReason[];
}

/** Why two incidents of a proposal may be one problem. */
export interface ProblemReason {
  /** Key of the one. */
  readonly one: number;
  /** Key of the other. */
  readonly other: number;
  /** Between them. */
  readonly metres: number;
  /** Between them. */
  readonly minutes: number;
  /** Whether they are of one category; false: of one branch; null where one of them has none. */
  readonly sameCategory?: boolean;
  /** How alike their words are, 0 to 1; null where one of them has none. */
  readonly wordLikeness?: number;
  /** Beginnings of the words that both have. */
  readonly sharedWords: readonly string[];
  /** Whether they came by different channels. */
  readonly severalChannels: boolean;
}

/** Incidents that somebody said to be one problem. */
export interface MergedProblem {
  /** By how many incidents it was reported, those that are no longer held included. */
  readonly voices: number;
  /** Key of the incident that is counted for all. */
  readonly counted: number;
  /** Those that are held. */
  readonly incidents: readonly IncidentSummary[];
}

/** A decision that counts. */
export interface MergeAnswer {
  /** False where it was so already. */
  readonly changed: boolean;
}

/** An incident as the outside names it. */
export interface IncidentName {
  /** The feed's configured id. */
  readonly feed: string;
  /** The source's identity of the incident. */
  readonly id: string;
}

/** An incident as hands left it. */
export interface HandView {
  /** Its feed. */
  readonly feed: string;
  /** Its id. */
  readonly id: string;
  /** How often it was touched by hand: what the next command bears. */
  readonly version: number;
  /** Its status. */
  readonly status: string;
  /** Where it counts. */
  readonly place: HandPlace;
  /** Where it would count by its reports alone. */
  readonly byReports: HandPlace;
  /** Whether something of its place holds against reports. */
  readonly isMoved: boolean;
  /** What was done, in order. */
  readonly history: readonly TrailView[];
}

/** Where an incident counts. */
export interface HandPlace {
  /** The category's code. */
  readonly category: string;
  /** Codes of its districts, in order. */
  readonly districts: readonly string[];
}

/** What is looked for among the incidents; what is left out passes all. It is a body and no address, so that what people type stands in no log on the way. */
export interface SearchRequest {
  /** Words that title, text and address together must have, all of them, in any of their forms. */
  readonly words?: string;
  /** Words and numbers that the address must have. */
  readonly address?: string;
  readonly feed?: string;
  /** The source's own id, exactly. */
  readonly id?: string;
  /** A district's code; what lies below it counts too. */
  readonly district?: string;
  /** A category's code; what lies below it counts too. */
  readonly category?: string;
  readonly status?: string;
  /** Only what is open or in progress (true), or only what is not (false). */
  readonly open?: boolean;
  readonly severity?: string;
  readonly channel?: string;
  /** It occurred at this moment or after it. */
  readonly occurredFrom?: string;
  /** It occurred before this moment. */
  readonly occurredUntil?: string;
  /** Its first report was received at this moment or after it. */
  readonly arrivedFrom?: string;
  /** Its first report was received before this moment. */
  readonly arrivedUntil?: string;
  /** Its last report came at this moment or after it. */
  readonly updatedFrom?: string;
  /** Its last report came before this moment. */
  readonly updatedUntil?: string;
  /** next of the page before; left out: from the newest on. */
  readonly before?: string;
  /** 1 to 200; 50 where it is left out. */
  readonly limit?: number;
}

/** A page of what was found, that which occurred last first. */
export interface SearchAnswer {
  /** The incidents. */
  readonly items: readonly IncidentSummary[];
  /** What to pass as before for what follows; left out at the end. */
  readonly next?: string;
  /** How many incidents that came into question were looked at for this page. */
  readonly looked: number;
  /** Whether the page is short though more may be found: only so many are looked at for one question. Go on with next. */
  readonly stoppedEarly: boolean;
  /** How far back it was looked: when the last incident that was looked at occurred; left out at the end. */
  readonly lookedBackTo?: string;
}

/** An import. */
export interface ImportView {
  readonly feed: string;
  /** Its id within the feed. */
  readonly id: string;
  /** What was taken in; left out where nothing was named. */
  readonly file?: string;
  /** command, folder, upload, or span: what a feed told within a time. */
  readonly source: string;
  readonly firstAt: string;
  readonly lastAt: string;
  /** Reports and readings that came by it and were new. */
  readonly accepted: number;
  /** What was known already. */
  readonly duplicates: number;
  readonly rejected: number;
  /** What a command bears: it changes with everything that comes by the import or is done to it. */
  readonly version: number;
  /** Whether something of it still counts, so that it can be made void. */
  readonly counts: boolean;
  /** When it was made void, if it was. */
  readonly voidedAt?: string;
  readonly voidedBy?: Actor;
  readonly voidedFor?: string;
  /** How many incidents were gone then. */
  readonly voidedGone?: number;
  /** How many kept what others said. */
  readonly voidedKept?: number;
  /** What making it void would come to now; only where one import is asked for. */
  readonly voiding?: VoidCounts;
}

/** What making an import void comes to. */
export interface VoidCounts {
  /** Reports that are held and would be void. */
  readonly reports: number;
  /** Incidents that it alone told of. */
  readonly gone: number;
  /** How many of those are open. */
  readonly open: number;
  /** Incidents that others told of, too. */
  readonly kept: number;
  /** Its rejections that are open. */
  readonly rejections: number;
}

/** Who is signed in. */
export interface OperatorView {
  /** The person's id. */
  readonly id: string;
  /** What the person is called. */
  readonly name: string;
  /** The person's post; left out where none is given. */
  readonly post?: string;
  /** viewer, dispatcher, lead, analyst or administrator. */
  readonly role: string;
  /** Whether the person has a password here that can be changed. */
  readonly hasPassword: boolean;
  /** Whether it must be changed before anything else is done. */
  readonly mustChangePassword: boolean;
}

/** By which ways people can sign in. */
export interface SignInView {
  /** Whether there is nobody yet, and the first administrator can be made with the code that the server printed. */
  readonly setup: boolean;
  /** Organisations' providers. */
  readonly providers: readonly ProviderView[];
}

/** A provider through which people may sign in. */
export interface ProviderView {
  /** Its id; /api/v1/sign-in/ID leads to it. */
  readonly id: string;
  /** What people call it. */
  readonly names: BoardNames;
}

/** A session of a signed-in person. */
export interface SessionView {
  /** Its number. */
  readonly number: string;
  /** When it began. */
  readonly startedAt: string;
  /** When something was last asked in it, to a minute. */
  readonly seenAt: string;
  /** When it ends. */
  readonly endsAt: string;
  /** From where it was begun; left out where that is unknown. */
  readonly address?: string;
  /** What the browser called itself; left out where it did not. */
  readonly agent?: string;
  /** Whether it is the one in which this is asked. */
  readonly isThis: boolean;
}

/** An account, as administrators see it. */
export interface AccountView {
  /** Its id. */
  readonly id: string;
  /** What the person is called. */
  readonly name: string;
  /** The person's post; left out where none is given. */
  readonly post?: string;
  /** viewer, dispatcher, lead, analyst or administrator. */
  readonly role: string;
  /** Whether nobody may sign in with it. */
  readonly isDisabled: boolean;
  /** Whether the organisation's provider says who it is, and which role. */
  readonly isExternal: boolean;
  /** Whether the password that an administrator set was not changed yet. */
  readonly mustChangePassword: boolean;
  /** Until when wrong passwords make tries slow, one a minute, from some network or from all; left out where they do not. */
  readonly lockedUntil?: string;
  /** When it was made. */
  readonly createdAt: string;
  /** Its sessions, the newest first. */
  readonly sessions: readonly SessionView[];
}

/** A wall that asks to be let in. */
export interface PairingView {
  /** What it shows. */
  readonly code: string;
  /** By which it asks whether it was let in. */
  readonly secret: string;
  /** Until when. */
  readonly endsAt: string;
}

/** How a pairing stands. */
export interface PairingState {
  /** waiting or paired; with the second the answer bears the wall's token as a cookie. */
  readonly state: string;
  /** What the wall is called; left out while it waits. */
  readonly name?: string;
}

/** A wall that may watch. */
export interface WallView {
  /** Its id. */
  readonly id: string;
  /** What people call it; left out where the configuration lets it in. */
  readonly name?: string;
  /** When it was let in by a code. */
  readonly pairedAt?: string;
  /** By whom. */
  readonly pairedBy?: string;
  /** When it was last heard of, to five minutes. */
  readonly seenAt?: string;
}

/** How the running room stands to its configuration. */
export interface ConfigurationState {
  /** Where the configuration comes from. */
  readonly source: string;
  /** When what is in use was read. */
  readonly loadedAt: string;
  /** Feeds that were new, gone or other than before when it was read again. */
  readonly changed: readonly string[];
  /** What of it takes effect at the next start only, each in one sentence. */
  readonly atNextStart: readonly string[];
  /** Why the present text is not in use; empty where it is. */
  readonly errors: readonly string[];
  /** When the present text was read and refused; left out where it was not. */
  readonly refusedAt?: string;
}

/** What a wall's page says of itself, every five seconds. */
export interface WallReport {
  /** The page's own id, made anew at each load: 1 to 40 letters a–z, digits and hyphens. */
  readonly page: string;
  /** The name under which it is steered; several pages may share one. */
  readonly wall: string;
  /** running: a sound would be heard; blocked: the browser does not let it; off: it is asked not to; closed: the page is going. */
  readonly sound: string;
  /** The part of a wall of several screens that it shows, such as 1of4; left out: the whole. */
  readonly panel?: string;
  /** How far the screen's own clock is ahead of the server's, ms; left out where it is not known. */
  readonly clockOff?: number;
}

/** What a wall's page is told in answer to its report. */
export interface WallOrders {
  /** Whether it makes the room's sounds from now on. */
  readonly master: boolean;
  /** For how long, ms from when it asked; it ends unless it is renewed. */
  readonly masterFor: number;
  /** Whether no wall of the room could be heard for half a minute, though one should be. */
  readonly silent: boolean;
  /** When the lead asked for quiet, Unix ms; null where nobody has. */
  readonly silencedAt?: number;
  /** The scene that the lead asks for; null: its own. */
  readonly scene?: string;
  /** When that was, Unix ms; null where nobody has. */
  readonly sceneAt?: number;
  /** The part of a wall of several screens that the lead asks for, such as 1of4; 1of1: the whole; null: its own. */
  readonly panel?: string;
}

/** A wall's page that is open somewhere. */
export interface OpenWall {
  /** The name under which it is steered. */
  readonly wall: string;
  /** The page's own id. */
  readonly page: string;
  /** running, blocked or off. */
  readonly sound: string;
  /** Whether it makes the room's sounds. */
  readonly master: boolean;
  /** When it last reported. */
  readonly at: string;
  /** The part of a wall of several screens that it shows, such as 1of4; left out: the whole. */
  readonly panel?: string;
}

/** Who is on duty, and what stands against a quiet change. */
export interface ShiftPicture {
  /** The shift of the clock; null where the configuration names no shifts. */
  readonly current?: ShiftTimes;
  /** The shifts after it. */
  readonly next: readonly ShiftTimes[];
  /** The posts, in the order of the configuration. */
  readonly posts: readonly PostPicture[];
  /** Since when the hand-over is overdue; null: it is not. */
  readonly overdueSince?: string;
  /** Id of the hand-over that is under way, or null. */
  readonly handover?: string;
  /** Notes for the next shift, oldest first. */
  readonly notes: readonly SheetNote[];
  /** Forgotten acknowledgements, oldest first, at most 200. */
  readonly forgotten: readonly ForgottenAlert[];
}

/** When a shift is. */
export interface ShiftTimes {
  /** Its first moment. */
  readonly start: string;
  /** The first moment of the next one. */
  readonly end: string;
}

/** A post and who holds it. */
export interface PostPicture {
  /** Its configured id. */
  readonly id: string;
  /** Its names. */
  readonly names: BoardNames;
  /** Whether it leads the shift. */
  readonly leads: boolean;
  /** Who holds it; two while a shift changes. */
  readonly holders: readonly HolderPicture[];
}

/** A note of the shift. */
export interface SheetNote {
  /** When. */
  readonly at: string;
  /** Who, or null. */
  readonly by?: Actor;
  /** What is to be known. */
  readonly text: string;
}

/** An alert that was acknowledged long ago and that nobody owns. */
export interface ForgottenAlert {
  /** The alert's id. */
  readonly id: string;
  /** 1 (S1) to 4 (S4). */
  readonly priority: number;
  /** What it says. */
  readonly title: BoardNames;
  /** When it was acknowledged. */
  readonly acknowledgedAt: string;
  /** By whom, or null. */
  readonly acknowledgedBy?: string;
}

/** Who holds a post. */
export interface HolderPicture {
  /** The person's id. */
  readonly person: string;
  /** What the person is called. */
  readonly name: string;
  /** Since when. */
  readonly since: string;
  /** Start of the shift for which it was taken. */
  readonly shift: string;
}

/** A hand-over with its sheet. */
export interface HandoverPicture {
  /** What a list says of it. */
  readonly summary: HandoverSummary;
  /** What is handed over, as it stood. */
  readonly sheet: HandoverSheet;
  /** What the incoming lead went through. */
  readonly confirmations: readonly SheetConfirmation[];
  /** The signatures given, in their order. */
  readonly signatures: readonly SheetSignature[];
  /** Ids of items that must be confirmed and are not. */
  readonly unconfirmed: readonly string[];
}

/** A hand-over in a list. */
export interface HandoverSummary {
  /** Its id. */
  readonly id: string;
  /** How far it is. */
  readonly state: string;
  /** When its sheet was made. */
  readonly begunAt: string;
  /** When both had signed; null: they have not. */
  readonly closedAt?: string;
  /** The shift that takes over. */
  readonly next: ShiftTimes;
  /** Who hands over. */
  readonly outgoing: Actor;
  /** Who takes over; null: nobody yet. */
  readonly incoming?: Actor;
  /** Where the finished sheet lies in the journal; null while it is open. */
  readonly position?: number;
  /** The trail's hash there, hexadecimal; null while it is open. */
  readonly hash?: string;
}

/** What one shift hands to the next, as it stood at one moment. */
export interface HandoverSheet {
  /** When it was made. */
  readonly madeAt: string;
  /** Since when the outgoing lead was on duty. */
  readonly dutySince: string;
  /** Start of the shift that takes over. */
  readonly nextStart: string;
  /** End of the shift that takes over: until then what it accepts is its own. */
  readonly nextEnd: string;
  /** Who held which post. */
  readonly posts: readonly SheetPost[];
  /** Alerts by section; sections without any are left out. */
  readonly alerts: readonly SheetAlerts[];
  /** Feeds that are not live. */
  readonly feeds: readonly SheetFeed[];
  /** Notes of the shift, oldest first. */
  readonly notes: readonly SheetNote[];
  /** Planned works under way, and those that begin before the next shift ends. None on sheets of earlier releases. */
  readonly works: readonly SheetWork[];
  /** Incidents of the shift. */
  readonly counts: SheetCounts;
}

/** What the incoming lead said of an item of the sheet. */
export interface SheetConfirmation {
  /** The alert's id. */
  readonly item: string;
  /** Whether it is taken over. */
  readonly accepted: boolean;
  /** When. */
  readonly at: string;
}

/** A signature under the sheet. */
export interface SheetSignature {
  /** Whose it is. */
  readonly side: string;
  /** Who gave it. */
  readonly by: Actor;
  /** When. */
  readonly at: string;
  /** Why another than the outgoing lead gave it; else null. */
  readonly reason?: string;
}

/** Who held a post when the sheet was made. */
export interface SheetPost {
  /** The post's id. */
  readonly post: string;
  /** Who held it. */
  readonly who: Actor;
  /** Since when. */
  readonly since: string;
}

/** The alerts of one section of the sheet. */
export interface SheetAlerts {
  /** Which. */
  readonly section: string;
  /** How many there were. */
  readonly total: number;
  /** The first of them: highest priority, then oldest. */
  readonly items: readonly SheetAlert[];
}

/** A feed from which nothing came, or that failed, when the sheet was made. */
export interface SheetFeed {
  /** Its configured id. */
  readonly id: string;
  /** Its names. */
  readonly names: BoardNames;
  /** late, silent, dead or failed. */
  readonly health: string;
  /** When its last message came; null: never. */
  readonly lastAt?: string;
  /** Why it failed, or null. */
  readonly trouble?: string;
}

/** Planned works on the hand-over sheet, under way or coming within the next shift. */
export interface SheetWork {
  /** Their id. */
  readonly id: string;
  /** What is done. */
  readonly title: string;
  /** Works or an event. */
  readonly kind: string;
  /** What they do to alerts. */
  readonly effect: string;
  /** From when. */
  readonly from: string;
  /** Until when. */
  readonly until: string;
}

/** Incidents of the shift. Exercises, and what stands behind another of its problem, are not counted. */
export interface SheetCounts {
  /** That occurred since the shift began. */
  readonly new: number;
  /** That were done since it began. */
  readonly closed: number;
  /** That were open when the sheet was made. */
  readonly open: number;
  /** Of those, past their deadline. */
  readonly overdue: number;
}

/** An alert as the hand-over sheet tells it. */
export interface SheetAlert {
  /** The alert's id. */
  readonly id: string;
  /** 1 (S1) to 4 (S4). */
  readonly priority: number;
  /** What it says. */
  readonly title: BoardNames;
  /** The district's code, or null. */
  readonly district?: string;
  /** The category's code, or null. */
  readonly category?: string;
  /** When it was raised. */
  readonly raisedAt: string;
  /** When it was acknowledged, or null. */
  readonly acknowledgedAt?: string;
  /** Name of whoever acknowledged it, or null. */
  readonly acknowledgedBy?: string;
  /** The post or department that it is assigned to, or null. */
  readonly owner?: string;
  /** Until when it is to be done, or null. */
  readonly assignedUntil?: string;
  /** When it comes back off the shelf, or null. */
  readonly shelvedUntil?: string;
  /** Why it is shelved, suppressed or out of service, or null. */
  readonly why?: string;
  /** Whether the incoming lead confirms it by itself: every S1, S2 and shelf. */
  readonly mustConfirm: boolean;
}

/** The readiness mode in force. */
export interface ReadinessView {
  /** everyday, heightened or emergency. */
  readonly mode: string;
  /** How often a mode was set; whoever sets another one bears it. */
  readonly version: number;
  /** Since when; left out where none was ever set. */
  readonly at?: string;
  /** Who set it. */
  readonly by?: Actor;
  /** The mode before it. */
  readonly before?: string;
  /** Why. */
  readonly reason?: string;
}

/** Planned works or an event. */
export interface WorkView {
  /** Their id. */
  readonly id: string;
  /** Counts the changes; a command bears the one that was seen. */
  readonly version: number;
  /** What is done. */
  readonly title: string;
  /** works or event. */
  readonly kind: string;
  /** explain: alerts within them say so. suppress: alerts within them are suppressed while they last, but for an S1. */
  readonly effect: string;
  /** Codes of districts; none: the whole city. */
  readonly districts: readonly string[];
  /** Codes of categories; none: all. */
  readonly categories: readonly string[];
  /** From when. */
  readonly from: string;
  /** Until when. */
  readonly until: string;
  /** Code of the department that answers. */
  readonly department?: string;
  /** Whom to call; for dispatchers, leads and administrators alone. */
  readonly contact?: string;
  /** underWay, coming, past or cancelled. */
  readonly state: string;
}

/** Whom to call about an alert. */
export interface AlertContacts {
  /** Code of the department that answers for its category in its district; left out where none is configured. */
  readonly department?: string;
  /** What the department is called. */
  readonly names?: BoardNames;
  /** Its posts, those on duty now first. */
  readonly contacts: readonly ContactView[];
}

/** A post that can be called. */
export interface ContactView {
  /** What it is called. */
  readonly post: BoardNames;
  /** Its office number. */
  readonly phone: string;
  /** Its hours, such as 08:00–20:00; empty: round the clock. */
  readonly hours: string;
  /** Whether it is on duty now. */
  readonly now: boolean;
}

/** A problem as RFC 9457 has it. */
export interface ProblemBody {
  /** A URI of the kind of problem; about:blank where the status says it all. */
  readonly type: string;
  /** What is wrong in general. */
  readonly title: string;
  /** The HTTP status. */
  readonly status: number;
  /** What is wrong here, and the remedy. */
  readonly detail: string;
  /** The path that was asked. */
  readonly instance: string;
  /** What is wrong, as a word that programs know and the console says in the person's language. */
  readonly code?: string;
  /** Why a message is still not understood, as a code and what it names. */
  readonly why?: Fault;
  /** Who was first, where two did the same. */
  readonly by?: string;
  /** What that person is called, where that is known. */
  readonly byName?: string;
  /** When that was. */
  readonly at?: string;
  /** The version of what they changed since. */
  readonly version?: number;
  /** Its state since. */
  readonly state?: string;
}
