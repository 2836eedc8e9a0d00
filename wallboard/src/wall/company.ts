import { createMemo, createSignal, onCleanup, type Accessor } from 'solid-js';
import type { Part } from '../layout/parts';
import type { SoundState } from '../sound/keep-sound';
import type { WallOrders, WallReport } from '../wire.gen';

const reportEvery = 5_000;
const patience = 4_000;

/** A wall among the others of its room: it says that it lives, and hears what is asked of it. */
export interface Company {
  readonly sound: Accessor<SoundState>;
  /** Whether it sounds for the room at this moment. A mastership that was not renewed in time ends by itself. */
  readonly isMaster: () => boolean;
  /** Whether no wall of the room can be heard. */
  readonly isSilentRoom: Accessor<boolean>;
  /** Since when the lead wants quiet, server's Unix ms. */
  readonly silencedAt: Accessor<number | undefined>;
  /** The scene that the lead asks for and when that was; undefined: its own. */
  readonly scene: Accessor<{ readonly name: string; readonly at: number } | undefined>;
  /** The part of a wall of several screens that it shows: what the lead asks for, or its own; undefined: the whole. */
  readonly part: Accessor<Part | undefined>;
}

/** What the company is kept by. */
export interface CompanyLink {
  readonly report: () => WallReport;
  /** A monotonic clock, ms. */
  readonly moment: () => number;
}

/** Reports every five seconds, and at once when `hurry` is called. Must run under a Solid owner. */
export function keepCompany(link: CompanyLink): Omit<Company, 'sound' | 'part'> & { readonly panel: Accessor<string | undefined> } & { hurry(): void } {
  const [orders, setOrders] = createSignal<WallOrders>();
  let masterUntil = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: AbortController | undefined;

  async function report(): Promise<void> {
    clearTimeout(timer);
    asking?.abort();
    const own = (asking = new AbortController());
    const late = setTimeout(() => own.abort(), patience);
    const sentAt = link.moment();
    try {
      const answer = await fetch('/api/v1/walls/report', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(link.report()),
        signal: own.signal,
      });
      if (answer.ok) {
        const heard = (await answer.json()) as WallOrders;
        // Reckoned from when it was asked: the server counts from later.
        masterUntil = heard.master ? sentAt + heard.masterFor : -Infinity;
        setOrders(heard);
      }
    } catch {
      // The connection's chip tells of a server that does not answer.
    } finally {
      clearTimeout(late);
      if (own === asking) {
        timer = setTimeout(() => void report(), reportEvery);
      }
    }
  }

  /** Says that it closes: the sound goes to another wall at once, rather than once the lease has run out. */
  const leave = (): void => {
    masterUntil = -Infinity;
    navigator.sendBeacon('/api/v1/walls/report', new Blob([JSON.stringify({ ...link.report(), sound: 'closed' })], { type: 'application/json' }));
  };
  addEventListener('pagehide', leave);
  timer = setTimeout(() => void report(), 0);
  onCleanup(() => {
    removeEventListener('pagehide', leave);
    clearTimeout(timer);
    asking?.abort();
    asking = undefined;
  });
  return {
    isMaster: () => link.moment() < masterUntil,
    isSilentRoom: createMemo(() => orders()?.silent ?? false),
    silencedAt: createMemo(() => orders()?.silencedAt),
    panel: createMemo(() => orders()?.panel),
    scene: createMemo(() => {
      const { scene, sceneAt } = orders() ?? {};
      return scene === undefined || sceneAt === undefined ? undefined : { name: scene, at: sceneAt };
    }, undefined, { equals: (a, b) => a?.at === b?.at && a?.name === b?.name }),
    hurry: () => void report(),
  };
}
