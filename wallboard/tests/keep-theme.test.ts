import { createRoot, createSignal } from 'solid-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Theme } from '../src/theme/schedule';
import { keepTheme } from '../src/wall/keep-theme';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('canvases read colours at once, when text has turned over in the middle of a fade, and at its end', () => {
  const root = { dataset: {} } as HTMLElement;
  const [theme, setTheme] = createSignal<Theme>('dark');
  const [reads, dispose] = createRoot((end) => [keepTheme(theme, root), end]);
  expect([reads(), root.dataset['crossfade']]).toEqual([1, undefined]);
  setTheme('day');
  expect([reads(), root.dataset['theme'], root.dataset['crossfade']]).toEqual([2, 'day', 'light']);
  vi.advanceTimersByTime(29_999);
  expect(reads()).toBe(2);
  vi.advanceTimersByTime(1_001);
  expect([reads(), root.dataset['crossfade']]).toEqual([3, 'light']);
  vi.advanceTimersByTime(30_000);
  expect([reads(), root.dataset['crossfade']]).toEqual([4, undefined]);
  setTheme('night');
  setTheme('dark');
  vi.advanceTimersByTime(100_000);
  expect(reads()).toBe(8);
  setTheme('day');
  dispose();
  vi.advanceTimersByTime(100_000);
  expect(reads()).toBe(9);
});
