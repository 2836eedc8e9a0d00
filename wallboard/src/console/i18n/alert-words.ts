import type { PluralForms } from '../../format/plural';
import type { AlertList } from '../alerts/alert-state';
import type { Outcome, Verb } from '../alerts/possible';
import type { Scene } from '../walls/walls-api';

/** Words of the console's alerts. */
export interface AlertWords {
  readonly title: string;
  readonly tabs: Readonly<Record<AlertList | 'trail' | 'figures', string>>;
  /** By priority 1 to 4. */
  readonly priorities: readonly string[];
  readonly work: (kind: string, title: string | undefined, until: string) => string;
  readonly states: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly verbs: Readonly<Record<Verb, string>>;
  readonly done: Readonly<Record<Verb, string>>;
  readonly count: PluralForms;
  readonly filters: {
    readonly title: string;
    readonly search: string;
    readonly searchHint: string;
    readonly priority: string;
    readonly unseen: string;
    readonly district: string;
    readonly category: string;
    readonly rule: string;
    readonly any: string;
    readonly clear: string;
    readonly saved: string;
    readonly save: string;
    readonly name: string;
    readonly drop: (name: string) => string;
    readonly keep: string;
    readonly hide: string;
  };
  readonly list: {
    readonly label: string;
    readonly none: Readonly<Record<AlertList, string>>;
    readonly noneFiltered: string;
    readonly checked: (time: string) => string;
    /** While no rule runs; the time of the last check, empty where it is not known. */
    readonly unchecked: (time: string) => string;
    readonly loading: string;
    readonly select: (title: string) => string;
    readonly selectNot: string;
    readonly cityWide: string;
    /** Where an alert about the room itself is. */
    readonly room: string;
    readonly noCategory: string;
    readonly unseen: (count: string) => string;
    readonly allSeen: string;
    readonly exercise: string;
    readonly times: (times: string) => string;
    readonly due: (age: string) => string;
    readonly overdue: (age: string) => string;
    readonly escalated: string;
    readonly lost: string;
    readonly flood: (since: string, count: string, peak: string) => string;
  };
  readonly many: {
    readonly acknowledge: (count: string) => string;
    readonly ask: (count: string) => string;
    readonly hint: string;
    readonly chosen: (count: string) => string;
    readonly clear: string;
    readonly result: (done: string, all: string) => string;
  };
  readonly detail: {
    readonly pickOne: string;
    readonly onGroup: string;
    readonly ended: string;
    readonly response: string;
    readonly noResponse: string;
    readonly facts: string;
    readonly rule: string;
    readonly value: string;
    readonly ofThreshold: (value: string, threshold: string) => string;
    readonly place: string;
    readonly category: string;
    readonly feed: string;
    readonly raised: string;
    readonly annunciated: string;
    readonly returned: string;
    readonly acknowledged: string;
    readonly deadline: string;
    readonly owner: string;
    readonly nobody: string;
    readonly assignedUntil: (until: string) => string;
    readonly shelvedUntil: string;
    readonly suppressedBy: string;
    readonly escalated: string;
    readonly evidence: string;
    readonly noEvidence: string;
    readonly map: string;
    /** What the dashed line of a district on the map says. */
    readonly atWork: string;
    readonly noMap: string;
    readonly told: string;
    /** What is told, by the notice's step. */
    readonly toldSteps: Readonly<Record<string, string>>;
    /** What became of it, by its fate. */
    readonly toldFates: Readonly<Record<string, string>>;
    readonly toldAttempts: PluralForms;
    readonly trail: string;
    readonly call: string;
    readonly nobodyToCall: string;
    readonly aroundTheClock: string;
    readonly notNow: string;
    readonly openIncident: string;
    readonly actions: string;
  };
  readonly form: {
    readonly titles: Readonly<Partial<Record<Verb, string>>>;
    readonly to: string;
    readonly toHint: string;
    readonly me: string;
    readonly until: string;
    readonly untilHint: string;
    readonly for: string;
    readonly reason: string;
    readonly reasonNeeded: string;
    readonly reasonMay: string;
    readonly note: string;
    readonly noteHint: string;
    readonly outcome: string;
    readonly outcomes: Readonly<Record<Outcome, string>>;
    readonly onlyFalse: string;
    readonly second: string;
    readonly submit: string;
    readonly cancel: string;
    readonly standard: string;
    readonly texts: Readonly<Partial<Record<Verb, readonly string[]>>>;
  };
  readonly second: {
    readonly asked: (by: string, title: string, until: string, reason: string) => string;
    readonly own: (title: string, until: string) => string;
    readonly confirm: string;
    readonly refuse: string;
    readonly takeBack: string;
  };
  readonly fate: {
    readonly waits: (time: string) => string;
    readonly first: Readonly<Record<string, string>>;
    readonly changed: string;
    readonly by: (what: string, who: string, at: string) => string;
    readonly unheard: string;
    readonly again: string;
    readonly pending: string;
    readonly undo: (seconds: string) => string;
    /** What was resolved while its cause lasts ends with it. */
    readonly resolvedLasting: string;
    readonly dismiss: string;
  };
  readonly keys: {
    readonly title: string;
    readonly on: string;
    readonly hint: string;
    readonly close: string;
    readonly help: string;
    readonly next: string;
    readonly previous: string;
    readonly group: string;
    readonly search: string;
    readonly handover: string;
    readonly mark: string;
    readonly page: string;
    readonly ends: string;
    readonly leave: string;
  };
  readonly walls: {
    readonly title: string;
    readonly which: string;
    readonly all: string;
    readonly none: string;
    readonly scene: string;
    readonly scenes: Readonly<Record<Scene, string>>;
    readonly howLong: string;
    readonly stays: string;
    readonly minutes: (count: string) => string;
    readonly endTakeOver: string;
    readonly ended: string;
    readonly shown: (scene: string) => string;
    /** Parts of a wall of several screens. */
    readonly part: string;
    readonly whole: string;
    readonly panel: (number: string, of: string) => string;
    readonly partHint: string;
    readonly partShown: (part: string) => string;
    readonly sound: string;
    readonly sounds: Readonly<Record<string, string>>;
    readonly master: string;
    readonly silence: string;
    readonly unsilence: string;
    readonly silenced: string;
    readonly unsilenced: string;
  };
  readonly trail: {
    readonly at: string;
    readonly by: string;
    readonly verb: string;
    readonly about: string;
    readonly change: string;
    readonly why: string;
    readonly room: string;
    readonly none: string;
    readonly more: string;
    readonly hash: string;
    /** Of a command that came second: what was asked for, and who was before. */
    readonly wasFirst: (asked: string, first: string) => string;
    /** The room's own reasons, by its English sentence. */
    readonly reasons: Readonly<Record<string, string>>;
    readonly modes: Readonly<Record<string, string>>;
    /** Of an incident, by the word of its status. */
    readonly statuses: Readonly<Record<string, string>>;
    /** What may be asked of walls besides scenes. */
    readonly steered: Readonly<Record<string, string>>;
    /** What became of a rejection or of a trial. */
    readonly outcomes: Readonly<Record<string, string>>;
    readonly verbs: Readonly<Record<string, string>>;
  };
  readonly figures: {
    readonly outside: {
      readonly title: string; readonly off: string; readonly never: string;
      readonly success: (when: string) => string; readonly failure: (when: string, why: string) => string;
    };
    readonly title: string;
    readonly figure: string;
    readonly value: string;
    readonly target: string;
    readonly verdict: string;
    readonly none: string;
    readonly met: string;
    readonly missed: string;
    readonly upTo: (value: string) => string;
    readonly under: (value: string) => string;
    readonly seconds: (value: string) => string;
    readonly hours: (value: string) => string;
    readonly tenMinutes: string;
    readonly tenMinutesSaid: (most: string) => string;
    readonly floodFrom: string;
    readonly distribution: string;
    /** For 0, 1, 2, up to 5, up to 10 and more annunciations in ten minutes. */
    readonly spread: readonly string[];
    readonly names: Readonly<Record<
      'operators' | 'perDay' | 'mean' | 'most' | 'flood' | 'shares' | 'chattering' | 'standing' | 'topTen' | 'p50' | 'p95' | 'inTime' | 'shelved' | 'false', string>>;
  };
}
