import type { AlertView } from '../../wire.gen';
import { isExercise, isUnseen, type AlertList } from './alert-state';

/** Under so many alerts a filter has made the list short enough to be read as it is. */
const fewest = 20;

/** The line of all alerts of one root: district and category, exercises apart. */
export interface AlertGroup {
  /** Its row's and its root's. */
  readonly id: string;
  readonly district: string | undefined;
  readonly category: string | undefined;
  readonly isExercise: boolean;
  /** The highest priority among them. */
  readonly priority: number;
  /** Whether all of that priority were seen. */
  readonly isSeen: boolean;
  readonly count: number;
  /** How many of them are unacknowledged. */
  readonly unseen: number;
  readonly isOpen: boolean;
}

export type ListRow = AlertView | AlertGroup;

export interface GroupedRows {
  readonly rows: readonly ListRow[];
  /** By their ids; none where nothing is grouped. */
  readonly groups: ReadonlyMap<string, AlertGroup>;
}

/** Which groups are open, and in which flood. Never changed in place. */
export interface OpenIds {
  /** When the flood began, Unix ms. */
  readonly since: number;
  readonly ids: ReadonlySet<string>;
}

export const noneOpen: OpenIds = { since: 0, ids: new Set() };

/** The open groups of a flood; those of another one are forgotten. */
export function openIn(kept: OpenIds, since: number): ReadonlySet<string> {
  return kept.since === since ? kept.ids : noneOpen.ids;
}

export function withGroup(kept: OpenIds, since: number, id: string, open: boolean): OpenIds {
  const ids = new Set(openIn(kept, since));
  if (open) {
    ids.add(id);
  } else {
    ids.delete(id);
  }
  return { since, ids };
}

/** Whether a list stands by groups: the active one in a flood, unless a filter left few. */
export function isByGroups(list: AlertList, inFlood: boolean, isFiltered: boolean, alerts: number): boolean {
  return list === 'active' && inFlood && !(isFiltered && alerts < fewest);
}

export function isGroup(row: ListRow): row is AlertGroup {
  return 'isOpen' in row;
}

export function rootOf(alert: AlertView): string {
  return `group:${alert.district ?? ''}:${alert.category ?? ''}${isExercise(alert) ? ':exercise' : ''}`;
}

/** The open or closed group that an alert lies in. An S1 lies in none. */
export function groupOf(groups: GroupedRows['groups'], alert: AlertView): AlertGroup | undefined {
  return alert.priority === 1 ? undefined : groups.get(rootOf(alert));
}

/** Alerts in their order, so that those of one root stand together: each S1 on top; then roots with something unseen, by the highest priority, then by the oldest.
 * Acknowledging one moves its root only when it was the last. */
export function byRoot(alerts: readonly AlertView[]): readonly AlertView[] {
  const roots = [...membersOf(alerts).values()].map((members) => ({
    members,
    unseen: members.some(isUnseen),
    priority: members.reduce((least, { priority }) => Math.min(least, priority), 4),
    oldest: members.reduce((least, { raisedAt }) => (raisedAt < least ? raisedAt : least), members[0]!.raisedAt),
  }));
  roots.sort((one, other) => Number(other.unseen) - Number(one.unseen) || one.priority - other.priority || (one.oldest < other.oldest ? -1 : one.oldest > other.oldest ? 1 : 0));
  return [...alerts.filter((alert) => alert.priority === 1), ...roots.flatMap(({ members }) => members)];
}

/** Rows of alerts in the order in which they come: a root's at its first alert, the alerts below it where it is open. What is alone of its root is no group.
 * Without `open` nothing is grouped. */
export function groupedRows(alerts: readonly AlertView[], open: ReadonlySet<string> | undefined): GroupedRows {
  const groups = new Map<string, AlertGroup>();
  if (open === undefined) {
    return { rows: alerts, groups };
  }
  const rows: ListRow[] = [];
  const all = membersOf(alerts);
  for (const alert of alerts) {
    const id = rootOf(alert);
    const members = alert.priority === 1 ? [] : all.get(id)!;
    if (members.length < 2) {
      rows.push(alert);
    } else if (!groups.has(id)) {
      const group = groupFrom(id, members, open.has(id));
      groups.set(id, group);
      rows.push(group);
      if (group.isOpen) {
        rows.push(...members);
      }
    }
  }
  return { rows, groups };
}

/** What may be grouped, by root. */
function membersOf(alerts: readonly AlertView[]): ReadonlyMap<string, readonly AlertView[]> {
  const roots = new Map<string, AlertView[]>();
  for (const alert of alerts) {
    if (alert.priority > 1) {
      const id = rootOf(alert);
      const members = roots.get(id);
      if (members) {
        members.push(alert);
      } else {
        roots.set(id, [alert]);
      }
    }
  }
  return roots;
}

function groupFrom(id: string, members: readonly AlertView[], isOpen: boolean): AlertGroup {
  const first = members[0]!;
  const priority = members.reduce((least, one) => Math.min(least, one.priority), first.priority);
  return {
    id,
    district: first.district,
    category: first.category,
    isExercise: isExercise(first),
    priority,
    isSeen: !members.some((one) => one.priority === priority && isUnseen(one)),
    count: members.length,
    unseen: members.filter(isUnseen).length,
    isOpen,
  };
}
