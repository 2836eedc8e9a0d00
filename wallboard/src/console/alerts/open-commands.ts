import { createSignal, onCleanup, type Accessor } from 'solid-js';
import type { Formats } from '../../format/formats';
import type { AlertWords } from '../i18n/alert-words';
import type { AlertView } from '../../wire.gen';
import { alertsApi, commandKey, type CommandBody } from './alerts-api';
import { fateOf, type CommandFate } from './command-fate';
import type { OpenBook } from './open-book';
import type { Verb } from './possible';

/** For so long an action can be undone, ms. */
export const undoTime = 10_000;
const tick = 250;
/** How the server names itself where it was first. */
const theRoom = 'room';
/** Notes and escalations stay. */
const undoable: readonly Verb[] = ['acknowledge', 'assign', 'shelve', 'unshelve', 'resolve', 'out-of-service', 'in-service'];

/** What is said of the last action. */
export interface Notice {
  /** done and first are quiet; failed says that something was not done. */
  readonly kind: 'done' | 'first' | 'failed';
  readonly text: string;
  /** Sends the same command with the same key once more. */
  readonly again?: () => void;
}

/** The commands of the console: one under way at a time, the last one to be undone for a while. */
export interface OpenCommands {
  readonly pending: Accessor<Verb | undefined>;
  readonly notice: Accessor<Notice | undefined>;
  /** Whole seconds in which the last action can still be undone; 0 where none can. */
  readonly undoSeconds: Accessor<number>;
  readonly act: (verb: Verb, alerts: readonly AlertView[], more?: Omit<CommandBody, 'version'>) => Promise<boolean>;
  readonly undo: () => Promise<void>;
  readonly hush: () => void;
}

interface Press {
  readonly alert: AlertView;
  readonly key: string;
}

/** Must run under a Solid owner; ends with it. */
export function openCommands(book: OpenBook, words: AlertWords, formats: Accessor<Formats>): OpenCommands {
  const [pending, setPending] = createSignal<Verb>();
  const [notice, setNotice] = createSignal<Notice>();
  const [undoSeconds, setUndoSeconds] = createSignal(0);
  let last: { readonly alerts: readonly AlertView[]; readonly until: number } | undefined;

  const timer = setInterval(() => {
    const left = last ? Math.ceil((last.until - performance.now()) / 1_000) : 0;
    setUndoSeconds(Math.max(0, left));
    if (left <= 0) {
      last = undefined;
    }
  }, tick);
  onCleanup(() => clearInterval(timer));

  async function send(verb: Verb, presses: readonly Press[], more: Omit<CommandBody, 'version'>): Promise<boolean> {
    if (pending() !== undefined || presses.length === 0) {
      return false;
    }
    setPending(verb);
    setNotice(undefined);
    last = undefined;
    setUndoSeconds(0);
    const fates = await Promise.all(presses.map(({ alert, key }) => fateOf(alertsApi.command(alert.id, verb, { version: alert.version, ...more }, key))));
    setPending(undefined);
    const done = fates.flatMap((fate) => (fate.kind === 'done' ? [fate.alert] : []));
    done.forEach(book.take);
    if (done.length < presses.length) {
      book.refresh();
    }
    if (undoable.includes(verb) && done.length > 0) {
      last = { alerts: done, until: performance.now() + undoTime };
      setUndoSeconds(undoTime / 1_000);
    }
    setNotice(told(verb, fates, () => void send(verb, presses, more)));
    return done.length + fates.filter((fate) => fate.kind === 'waits').length === presses.length;
  }

  function doneText(verb: Verb, fate: CommandFate | undefined): string {
    return verb === 'resolve' && fate?.kind === 'done' && fate.alert.state !== 'normal' ? words.fate.resolvedLasting : words.done[verb];
  }

  function told(verb: Verb, fates: readonly CommandFate[], again: () => void): Notice {
    const done = fates.filter((fate) => fate.kind === 'done').length;
    const sum = fates.length === 1 ? '' : words.many.result(formats().integer(done), formats().integer(fates.length));
    const worst = fates.find((fate) => fate.kind === 'unheard') ?? fates.find((fate) => fate.kind === 'refused') ?? fates.find((fate) => fate.kind === 'first') ?? fates.find((fate) => fate.kind === 'waits');
    switch (worst?.kind) {
      case 'unheard':
        return { kind: 'failed', text: join(sum, words.fate.unheard), again };
      case 'refused':
        return { kind: 'failed', text: join(sum, worst.why) };
      case 'waits':
        return { kind: 'first', text: join(sum, words.fate.waits(formats().clock(Date.parse(worst.until)))) };
      case 'first':
        return { kind: 'first', text: join(sum, words.fate.by(words.fate.first[worst.state] ?? words.fate.changed, worst.by === theRoom ? words.trail.room : worst.by, formats().clock(Date.parse(worst.at)))) };
      default:
        return { kind: 'done', text: sum || doneText(verb, fates[0]) };
    }
  }

  return {
    pending,
    notice,
    undoSeconds,
    act: (verb, alerts, more = {}) => send(verb, alerts.map((alert) => ({ alert, key: commandKey() })), more),
    async undo() {
      if (last && last.until > performance.now()) {
        await send('undo', last.alerts.map((alert) => ({ alert, key: commandKey() })), {});
      }
    },
    hush: () => setNotice(undefined),
  };
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
