import { describe, expect, test } from 'vitest';
import { connectionWord, linkStateAt } from '../src/link/link-state';
import { retryDelay } from '../src/link/retry';
import { serverClock } from '../src/link/server-clock';

describe('the retry policy', () => {
  test('starts at once and backs off to ten seconds', () => {
    expect([0, 1, 2, 3, 4].map((attempt) => retryDelay(attempt, 0.5))).toEqual([0, 1_000, 2_000, 5_000, 10_000]);
  });

  test('then knocks every 15 s give or take a fifth, for ever', () => {
    for (const attempt of [5, 6, 100, 100_000]) {
      expect(retryDelay(attempt, 0)).toBe(12_000);
      expect(retryDelay(attempt, 0.5)).toBe(15_000);
      expect(retryDelay(attempt, 0.999_999)).toBeLessThanOrEqual(18_000);
    }
  });
});

describe('how the page stands with its server', () => {
  const heard = { startedAt: 0, heardAt: 100_000, down: false };

  test('two missed heartbeats are no alarm, three are', () => {
    expect(linkStateAt(heard, 102_900)).toEqual({ kind: 'live' });
    expect(linkStateAt(heard, 103_100)).toEqual({ kind: 'reconnecting' });
  });

  test('a line known to be broken is said at once', () => {
    expect(linkStateAt({ ...heard, down: true }, 100_100)).toEqual({ kind: 'reconnecting' });
  });

  test('15 s of silence lose it, five minutes withdraw the numbers', () => {
    expect(linkStateAt(heard, 114_999)).toEqual({ kind: 'reconnecting' });
    expect(linkStateAt(heard, 115_000)).toEqual({ kind: 'lost', blank: false });
    expect(linkStateAt(heard, 400_000)).toEqual({ kind: 'lost', blank: true });
  });

  test('a server that never answers is lost after 15 s, too', () => {
    const never = { startedAt: 0, heardAt: undefined, down: true };
    expect(linkStateAt(never, 5_000)).toEqual({ kind: 'connecting' });
    expect(linkStateAt(never, 15_000)).toEqual({ kind: 'lost', blank: false });
  });

  test('each state has one of the contract’s three words', () => {
    expect(connectionWord({ kind: 'live' })).toBe('live');
    expect(connectionWord({ kind: 'connecting' })).toBe('reconnecting');
    expect(connectionWord({ kind: 'reconnecting' })).toBe('reconnecting');
    expect(connectionWord({ kind: 'lost', blank: true })).toBe('lost');
  });
});

describe('the server’s clock', () => {
  test('is unknown before anything was heard', () => {
    expect(serverClock().at(5)).toBeUndefined();
  });

  test('takes the median of the last five, so that one late heartbeat moves nothing', () => {
    const clock = serverClock();
    for (const [server, at] of [[1_000, 0], [2_000, 1_000], [3_000, 2_000], [4_000, 3_900], [5_000, 4_000]] as const) {
      clock.heard(server, at);
    }
    expect(clock.at(5_000)).toBe(6_000);
  });

  test('follows a server whose time was set', () => {
    const clock = serverClock();
    for (let at = 0; at < 5; at++) {
      clock.heard(at * 1_000, at * 1_000);
    }
    for (let at = 5; at < 10; at++) {
      clock.heard(at * 1_000 + 3_600_000, at * 1_000);
    }
    expect(clock.at(10_000)).toBe(3_610_000);
  });
});
