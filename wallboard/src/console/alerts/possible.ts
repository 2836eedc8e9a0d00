import type { AlertView } from '../../wire.gen';
import { isStanding, isUnseen } from './alert-state';

/** What can be done to an alert; the last part of the address of its command. */
export const verbs = ['acknowledge', 'assign', 'shelve', 'unshelve', 'escalate', 'resolve', 'note', 'out-of-service', 'in-service', 'undo'] as const;
export type Verb = (typeof verbs)[number];

const leads: readonly string[] = ['lead', 'administrator'];
const actors: readonly string[] = ['dispatcher', ...leads];

/** Whether somebody of this role sees what is behind an alert, and the trail. */
export function maySeeMore(role: string): boolean {
  return role !== 'viewer';
}

/** Whether somebody of this role may do anything to alerts at all. */
export function mayAct(role: string): boolean {
  return actors.includes(role);
}

/** Whether the verb makes sense for the alert as it is, and the role may do it. The server has the last word. */
export function isPossible(verb: Verb, alert: AlertView, role: string): boolean {
  switch (verb) {
    case 'acknowledge':
      return mayAct(role) && isUnseen(alert);
    case 'assign':
    case 'shelve':
    case 'escalate':
    case 'resolve':
      return mayAct(role) && isStanding(alert);
    case 'note':
      return mayAct(role);
    case 'undo':
      return mayAct(role);
    case 'unshelve':
      return leads.includes(role) && alert.state === 'shelved';
    case 'out-of-service':
      return role === 'administrator' && alert.state !== 'outOfService';
    case 'in-service':
      return role === 'administrator' && alert.state === 'outOfService';
  }
}

/** Whether the verb asks for a typed reason: shelving or resolving S1, escalating, resolving what still lasts, and out of service; nothing else. */
export function needsReason(verb: Verb, alert: AlertView): boolean {
  switch (verb) {
    case 'shelve':
      return alert.priority === 1;
    case 'resolve':
      return alert.priority === 1 || alert.holds;
    case 'escalate':
    case 'out-of-service':
      return true;
    default:
      return false;
  }
}

/** The outcomes that resolving may have; while the condition lasts, only that it was false. */
export function outcomesOf(alert: AlertView): readonly Outcome[] {
  return alert.holds ? ['false'] : outcomes;
}

export const outcomes = ['solved', 'handedOver', 'false'] as const;
export type Outcome = (typeof outcomes)[number];

const minute = 60_000;
const most: readonly number[] = [0, 15, 60, 240, 720];
const steps: readonly number[] = [5, 15, 30, 60, 120, 240, 480, 720];

/** For how long it may be shelved, minutes, the shortest first; the last is the limit of its priority. */
export function shelvingMinutes(alert: Pick<AlertView, 'priority'>): readonly number[] {
  const limit = most[alert.priority] ?? most[1]!;
  return steps.filter((step) => step <= limit);
}

/** Until when, RFC 3339, by the server's clock. A second short, so that the limit is kept while the command is under way. */
export function shelfEnd(now: number, minutes: number): string {
  return new Date(now + minutes * minute - 1_000).toISOString();
}

/** Alerts that one press may acknowledge together. */
export const mostAtOnce = 20;

/** Whether it may be acknowledged together with others: S3 and S4 alone. */
export function isForMany(alert: AlertView): boolean {
  return alert.priority >= 3 && isUnseen(alert);
}
