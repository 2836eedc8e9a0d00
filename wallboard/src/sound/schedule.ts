import type { BoardAlerts } from '../wire.gen';

/** What is heard: two tones of an S1, one of an S2, the chime of an S3, the daily test. S4 is never heard. */
export type Sound = 'critical' | 'high' | 'medium' | 'test';

/** What may be heard of the room at one moment. */
export interface SoundScene {
  readonly alerts: BoardAlerts;
  /** Since when the lead wants quiet, server's Unix ms; it ends by itself. */
  readonly silencedAt: number | undefined;
  /** Number of the local day whose time of test has passed; a greater one than before is a test that is due. */
  readonly testDay: number;
}

/** What was heard until now. Times are the server's, Unix ms. */
export interface SoundMemory {
  /** The newest annunciation of each priority that was heard, or was there when the wall began to listen. */
  readonly newest: readonly number[];
  readonly critical: Repeated | undefined;
  readonly high: Repeated | undefined;
  /** Since when a new S3 waits for its chime. */
  readonly chimeSince: number | undefined;
  readonly testedDay: number;
  /** Until when the last sound lasts. */
  readonly busyUntil: number;
}

/** A priority that is heard again and again as long as one of it is unacknowledged. */
interface Repeated {
  /** When it was last heard. */
  readonly at: number;
  /** Whether one came since that was not heard yet. */
  readonly news: boolean;
}

export const soundTimes = {
  critical: 15_000,
  high: 60_000,
  /** The longest that a silence lasts. */
  silence: 120_000,
  /** A chime that could not be heard for so long is not made up for. */
  chimeStale: 10_000,
  lasts: 2_500,
} as const;

/** What a wall knows as it begins to listen: nothing that stands already is news, though an unacknowledged S1 and S2 are heard after their interval. */
export function soundMemory(scene: SoundScene, now: number): SoundMemory {
  const standing = { at: now, news: false };
  return {
    newest: scene.alerts.newest,
    critical: unseen(scene, 1) > 0 ? standing : undefined,
    high: unseen(scene, 2) > 0 ? standing : undefined,
    chimeSince: undefined,
    testedDay: scene.testDay,
    busyUntil: now,
  };
}

/** What is to be heard now, if anything, and what is known after it. Pure. */
export function nextSound(before: SoundMemory, scene: SoundScene, now: number): { readonly memory: SoundMemory; readonly sound: Sound | undefined } {
  const newest = scene.alerts.newest.map((at, index) => Math.max(at, before.newest[index] ?? 0));
  const news = (priority: number): boolean => (newest[priority - 1] ?? 0) > (before.newest[priority - 1] ?? 0);
  const isFlood = scene.alerts.flood !== undefined;
  const isSilenced = silenceLeft(scene.silencedAt, now) > 0;
  const memory: SoundMemory = {
    ...before,
    newest,
    critical: repeated(before.critical, unseen(scene, 1) > 0, news(1), now),
    high: repeated(before.high, unseen(scene, 2) > 0, news(2), now),
    chimeSince: isFlood || isSilenced ? undefined : news(3) ? now : stillWaiting(before.chimeSince, now),
  };
  if (now < before.busyUntil) {
    return { memory, sound: undefined };
  }
  const busyUntil = now + soundTimes.lasts;
  const heard = { at: now, news: false };
  // A silence is for what was heard when it was asked for: a new S1 is heard all the same.
  if (memory.critical && (memory.critical.news || (!isSilenced && now - memory.critical.at >= soundTimes.critical))) {
    return { memory: { ...memory, critical: heard, busyUntil }, sound: 'critical' };
  }
  if (memory.high && !isFlood && !isSilenced && (memory.high.news || now - memory.high.at >= soundTimes.high)) {
    return { memory: { ...memory, high: heard, busyUntil }, sound: 'high' };
  }
  if (memory.chimeSince !== undefined) {
    return { memory: { ...memory, chimeSince: undefined, busyUntil }, sound: 'medium' };
  }
  if (scene.testDay > memory.testedDay) {
    // Where an S1 or S2 is heard, the loudspeaker is tested enough.
    const isNeeded = !memory.critical && !memory.high;
    return { memory: { ...memory, testedDay: scene.testDay, ...(isNeeded ? { busyUntil } : {}) }, sound: isNeeded ? 'test' : undefined };
  }
  return { memory, sound: undefined };
}

/** How long a silence lasts yet, ms; 0 where there is none. */
export function silenceLeft(silencedAt: number | undefined, now: number): number {
  return silencedAt === undefined ? 0 : Math.max(0, silencedAt + soundTimes.silence - now);
}

function unseen({ alerts }: SoundScene, priority: number): number {
  return alerts.unacknowledged[priority - 1] ?? 0;
}

/** The first that stands is news as well, though it was annunciated before: one that rose while it came and went. */
function repeated(before: Repeated | undefined, stands: boolean, news: boolean, now: number): Repeated | undefined {
  return stands ? { at: before?.at ?? now, news: news || before === undefined || before.news } : undefined;
}

function stillWaiting(since: number | undefined, now: number): number | undefined {
  return since !== undefined && now - since <= soundTimes.chimeStale ? since : undefined;
}
