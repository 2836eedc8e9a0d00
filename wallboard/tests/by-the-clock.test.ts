import { createRoot, createSignal } from 'solid-js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { partOf } from '../src/layout/parts';
import { minuteAsked, sinceLocal, turnOf } from '../src/wall/day-turn';
import { keepRest } from '../src/wall/keep-rest';
import { keepPlannedReload, reloadIsDue } from '../src/wall/planned-reload';
import { restedAt, restFor, restOf, restText, type Rest } from '../src/wall/rest';
import type { BoardAlerts } from '../src/wire.gen';

const zone = 'Europe/Moscow';
/** A moment by the clocks of Moscow. */
const moscow = (text: string): number => Date.parse(`${text}+03:00`);
const quiet: BoardAlerts = { version: 0, top: [], unacknowledged: [0, 0, 0, 0], standing: [0, 0, 3, 1], newest: [], shelved: 0, suppressed: 0, outOfService: 0, cells: [] };

describe('a local time of the day', () => {
  test('begins a day of its own', () => {
    expect(sinceLocal(250, moscow('2026-11-22T04:09:59'), zone)).toEqual({ day: '2026-11-21', minutes: 1_439 });
    expect(sinceLocal(250, moscow('2026-11-22T04:10:00'), zone)).toEqual({ day: '2026-11-22', minutes: 0 });
    expect(sinceLocal(250.5, moscow('2026-11-22T04:10:29'), zone).day).toBe('2026-11-21');
  });

  test('is read strictly', () => {
    expect(['03:30', '24:00', '3:30', '', null].map(minuteAsked)).toEqual([210, undefined, undefined, undefined, undefined]);
  });

  test('is another for each part of a wall', () => {
    expect(new Set([1, 2, 3, 4].map((number) => turnOf('duty', partOf(`${number}of4`)))).size).toBe(4);
  });
});

describe('a rest', () => {
  function through(from: string, seconds: number, may: (second: number) => boolean, before?: Rest): { readonly rested: number; readonly rest: Rest } {
    let rest = before;
    let rested = 0;
    for (let second = 0; second <= seconds; second++) {
      rest = restedAt(rest, moscow(from) + second * 1_000, zone, 210, may(second));
      rested += rest.isResting ? 1 : 0;
    }
    return { rested, rest: rest! };
  }

  test('lasts five minutes of the day and comes again the day after', () => {
    expect(through('2026-11-22T03:20:00', 599, () => true).rested).toBe(0);
    const { rested, rest } = through('2026-11-22T03:29:50', 3_600, () => true);
    expect(rested).toBe(300);
    expect(through('2026-11-22T05:00:00', 600, () => true, rest).rested).toBe(0);
    expect(through('2026-11-23T03:30:00', 600, () => true, rest).rested).toBe(300);
  });

  test('that is broken goes on with what is left of it, but not by day', () => {
    const { rested, rest } = through('2026-11-22T03:30:00', 3_600, (second) => second < 100 || second >= 1_000);
    expect(rested).toBe(300);
    expect(rest.left).toBe(0);
    const never = through('2026-11-22T03:30:00', 3 * 3_600 + 600, (second) => second < 100 || second >= 3 * 3_600);
    expect(never.rested).toBe(100);
  });

  test('outlives a reload, and nonsense in its place is none', () => {
    const { rest } = through('2026-11-22T03:30:00', 100, () => true);
    expect(restOf(restText(rest))).toEqual({ day: '2026-11-22', left: restFor - 100_000, isResting: false, at: 0 });
    expect([restOf(null), restOf('soon 5')]).toEqual([undefined, undefined]);
  });
});

/** A browser's storage, as far as a rest needs it. */
function storageOf(kept: Map<string, string>): Storage {
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) } as unknown as Storage;
}

test('a page that is loaded anew remembers that it rested, also before it knows the time and the city, east of Moscow', () => {
  const kept = new Map([['rest', '2026-11-22 0']]);
  // 03:30 of the 22nd by the clocks of Vladivostok is the 21st in Moscow.
  const vladivostok = (text: string): number => Date.parse(`${text}+10:00`);
  const calm = { isLive: () => true, trouble: () => '', alerts: () => quiet, severe: () => 0, isEveryday: () => true, steeredAt: () => undefined };
  const [now, setNow] = createSignal<number>();
  const [timeZone, setTimeZone] = createSignal<string>();
  const [until, dispose] = createRoot((end) => [keepRest({ ...calm, now, timeZone }, () => 210, 'rest', storageOf(kept)), end]);
  setNow(vladivostok('2026-11-22T04:10:00'));
  setTimeZone('Asia/Vladivostok');
  setNow(vladivostok('2026-11-22T05:15:00'));
  expect(until()).toBeUndefined();
  setNow(vladivostok('2026-11-23T03:30:05'));
  expect(until()).toBe(vladivostok('2026-11-23T03:35:00'));
  dispose();
});

interface Facts {
  readonly alerts: BoardAlerts;
  readonly severe: number;
  readonly isLive: boolean;
  readonly trouble: string;
  readonly isEveryday: boolean;
  readonly steeredAt: number | undefined;
}

describe('what keeps a screen from its rest', () => {
  test.each([
    ['an S1, also an acknowledged one', { alerts: { ...quiet, standing: [1, 0, 0, 0] } }],
    ['an S2', { alerts: { ...quiet, standing: [0, 1, 0, 0] } }],
    ['a flood', { alerts: { ...quiet, flood: { since: 0, count: 12, peak: 12, groups: [] } } }],
    ['an alert that is shelved', { alerts: { ...quiet, shelved: 1 } }],
    ['an alert that is suppressed', { alerts: { ...quiet, suppressed: 1 } }],
    ['an alert that is out of service', { alerts: { ...quiet, outOfService: 1 } }],
    ['an open incident of Severe or Extreme', { severe: 1 }],
    ['a server that is gone', { isLive: false }],
    ['trouble of the room', { trouble: 'the disk is full' }],
    ['another readiness mode', { isEveryday: false }],
    ['a lead who has just asked for a scene', { steeredAt: moscow('2026-11-22T03:10:00') }],
  ] as const)('%s', (_, changed) => {
    const kept = new Map<string, string>();
    const [now, setNow] = createSignal(moscow('2026-11-22T00:00:00'));
    const [facts, setFacts] = createSignal<Facts>({ alerts: quiet, severe: 0, isLive: true, trouble: '', isEveryday: true, steeredAt: undefined });
    const [until, dispose] = createRoot((end) => [
      keepRest(
        {
          now, timeZone: () => zone, isLive: () => facts().isLive, trouble: () => facts().trouble, alerts: () => facts().alerts,
          severe: () => facts().severe, isEveryday: () => facts().isEveryday, steeredAt: () => facts().steeredAt,
        },
        () => 210, 'rest', storageOf(kept),
      ),
      end,
    ]);
    setNow(moscow('2026-11-22T03:30:05'));
    expect(until()).toBe(moscow('2026-11-22T03:35:00'));
    setFacts((before) => ({ ...before, ...changed }));
    expect(until()).toBeUndefined();
    expect(kept.size).toBe(1);
    dispose();
  });
});

describe('the planned reload', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('is due once its time came over a page, and until morning', () => {
    const loaded = moscow('2026-11-21T09:00:00');
    const due = (at: string, from = loaded): boolean => reloadIsDue(from, moscow(at), 250, zone);
    expect(['2026-11-22T04:09:59', '2026-11-22T04:10:00', '2026-11-22T07:09:00', '2026-11-22T07:11:00'].map((at) => due(at))).toEqual([false, true, true, false]);
    expect(due('2026-11-22T06:00:00', moscow('2026-11-22T04:11:00'))).toBe(false);
    expect(due('2026-11-22T04:10:30', moscow('2026-11-22T04:00:00'))).toBe(false);
  });

  test('waits for an unacknowledged S1 or S2, for the server and for the page itself', async () => {
    vi.stubGlobal('location', { pathname: '/wall' });
    let reloads = 0;
    let isReady = false;
    let pageIs = 'text/plain';
    const asked: string[] = [];
    await createRoot(async (dispose) => {
      const [now, setNow] = createSignal(moscow('2026-11-22T01:00:00'));
      const [alerts, setAlerts] = createSignal<BoardAlerts>({ ...quiet, unacknowledged: [0, 1, 0, 0] });
      keepPlannedReload({
        now, timeZone: () => zone, isLive: () => true, alerts, unalerted: () => 0, at: () => 250,
        fetch: (path) => {
          asked.push(path);
          return Promise.resolve(new Response('', { status: path === '/readyz' && !isReady ? 503 : 200, headers: { 'content-type': path === '/wall' ? pageIs : 'text/plain' } }));
        },
        reload: () => void reloads++,
      });
      await vi.advanceTimersByTimeAsync(10);
      setNow(moscow('2026-11-22T04:10:00'));
      await vi.advanceTimersByTimeAsync(30_000);
      expect([asked.length, reloads]).toEqual([0, 0]);
      setAlerts(quiet);
      await vi.advanceTimersByTimeAsync(30_000);
      expect([...new Set(asked)]).toEqual(['/readyz', '/wall']);
      expect(reloads).toBe(0);
      isReady = true;
      await vi.advanceTimersByTimeAsync(30_000);
      expect(reloads).toBe(0);
      pageIs = 'text/html; charset=utf-8';
      await vi.advanceTimersByTimeAsync(10_000);
      expect(reloads).toBe(1);
      dispose();
    });
  });
});
