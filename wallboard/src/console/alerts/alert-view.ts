import type { BoardNames, IncidentSummary } from '../../wire.gen';

/** Who acknowledged an alert. */
export interface AlertPerson {
  readonly id?: string;
  readonly name?: string;
  readonly post?: string;
}

/** One alert as `GET /alerts` lists it; moments are RFC 3339. */
export interface AlertView {
  readonly id: string;
  /** Counts up with every change of this alert. */
  readonly version: number;
  /** 1 (S1) to 4 (S4). */
  readonly priority: number;
  /** normal, unacknowledged, acknowledged, returnedUnacknowledged, latched, shelved, suppressedByDesign or outOfService. */
  readonly state: string;
  /** Whether its condition holds. */
  readonly holds: boolean;
  readonly rule: string;
  readonly kind: string;
  readonly title: BoardNames;
  readonly response?: BoardNames;
  readonly district?: string;
  readonly category?: string;
  readonly feed?: string;
  readonly item?: string;
  readonly raisedAt: string;
  readonly annunciatedAt?: string;
  readonly returnedAt?: string;
  readonly acknowledgedAt?: string;
  readonly acknowledgedBy?: AlertPerson;
  /** Until when somebody has to acknowledge it before it escalates. */
  readonly ackDeadline?: string;
  readonly owner?: string;
  readonly assignedUntil?: string;
  readonly shelvedUntil?: string;
  readonly shelvedReason?: string;
  readonly suppressedBy?: string;
  readonly escalated?: number;
  readonly times?: number;
  readonly value?: number;
  readonly threshold?: number;
  readonly mode?: string;
  readonly outcome?: string;
}

/** An entry of the trail. */
export interface TrailView {
  readonly position: number;
  readonly at: string;
  readonly by?: { readonly id?: string; readonly name?: string; readonly role?: string; readonly post?: string };
  readonly verb: string;
  /** The alert that it is about; left out where it is about something else. */
  readonly alert?: string;
  readonly before?: string;
  readonly after?: string;
  readonly version?: number;
  readonly reason?: string;
  readonly note?: string;
  readonly to?: string;
  readonly until?: string;
  readonly secondPerson?: string;
  readonly hash?: string;
}

/** An alert with what is behind it. */
export interface AlertDetails extends AlertView {
  readonly evidence: readonly IncidentSummary[];
  readonly history: readonly TrailView[];
  readonly ruleText?: BoardNames;
}

/** What changed of the alerts since a version of the board's. */
export interface AlertPage {
  readonly version: number;
  readonly items: readonly AlertView[];
  readonly gone?: readonly string[];
  /** Whether these are all there are: all were asked for, or the version given was too old. */
  readonly whole?: boolean;
  readonly next?: string;
}
