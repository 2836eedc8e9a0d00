import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pairingPace, watchAdmission, type Admission } from '../src/wall/pairing';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface Server {
  mayRead: boolean;
  busy: boolean;
  state: 'waiting' | 'paired' | 'gone';
  readonly asked: string[];
}

function start(server: Server, live = false): { readonly told: Admission[]; readonly done: () => number; readonly dispose: () => void } {
  const told: Admission[] = [];
  let done = 0;
  const answer = (status: number, body?: unknown): Response => new Response(body === undefined ? null : JSON.stringify(body), { status });
  const dispose = watchAdmission({
    isLive: () => live,
    fetch: (path) => {
      server.asked.push(path);
      return Promise.resolve(
        path === 'access' ? answer(server.mayRead ? 204 : 401)
        : path === 'pairings' ? (server.busy ? answer(429) : answer(200, { code: 'ACE234', secret: 's', endsAt: '2026-11-22T02:10:00Z' }))
        : server.state === 'gone' ? answer(404)
        : answer(200, { state: server.state }),
      );
    },
    tell: (admission) => told.push(admission),
    done: () => done++,
  });
  return { told, done: () => done, dispose };
}

test('a wall that may read asks for no code', async () => {
  const server: Server = { mayRead: true, busy: false, state: 'waiting', asked: [] };
  const wall = start(server);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(wall.told.every((admission) => admission.kind === 'open')).toBe(true);
  expect(new Set(server.asked)).toEqual(new Set(['access']));
  wall.dispose();
});

test('a wall whose link is live asks for nothing', async () => {
  const server: Server = { mayRead: false, busy: false, state: 'waiting', asked: [] };
  const wall = start(server, true);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.asked).toEqual([]);
  wall.dispose();
});

test('a wall that may not read shows one code until it is let in', async () => {
  const server: Server = { mayRead: false, busy: false, state: 'waiting', asked: [] };
  const wall = start(server);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(wall.told).toEqual([{ kind: 'code', code: 'ACE234', endsAt: Date.parse('2026-11-22T02:10:00Z') }]);
  server.state = 'paired';
  await vi.advanceTimersByTimeAsync(pairingPace.poll);
  expect(wall.done()).toBe(1);
  wall.dispose();
});

test('a code whose time is over is followed by another, and a refusal by a pause', async () => {
  const server: Server = { mayRead: false, busy: false, state: 'gone', asked: [] };
  const wall = start(server);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(wall.told.length).toBeGreaterThan(1);
  server.busy = true;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(wall.told.at(-1)).toEqual({ kind: 'wait' });
  const asked = server.asked.length;
  await vi.advanceTimersByTimeAsync(pairingPace.wait / 2);
  expect(server.asked.length).toBe(asked);
  wall.dispose();
});
