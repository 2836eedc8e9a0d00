import { expect, test } from 'vitest';
import { wishOf } from '../src/console/alerts/key-plan';
import { rowOfSlot, rowsInSight, scrolledTo, windowOf } from '../src/console/alerts/window-of-rows';
import { zonedMoment } from '../src/format/zoned';

const press = (code: string, key: string, more: object = {}): Parameters<typeof wishOf>[0] => ({ code, key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, repeat: false, ...more });

test('keys act by their place, whatever the layout', () => {
  expect(wishOf(press('KeyA', 'ф'), false, true)).toBe('acknowledge');
  expect(wishOf(press('KeyA', 'a'), false, true)).toBe('acknowledge');
  expect(wishOf(press('Slash', '.'), false, true)).toBe('search');
  expect(wishOf(press('Digit7', '?', { shiftKey: true }), false, true)).toBe('help');
});

test('letters go into a text that is being typed, and with Ctrl, Alt or Meta belong to the browser', () => {
  expect(wishOf(press('KeyA', 'ф'), true, true)).toBeUndefined();
  expect(wishOf(press('KeyR', 'r', { ctrlKey: true }), false, true)).toBeUndefined();
  expect(wishOf(press('KeyA', 'A', { shiftKey: true }), false, true)).toBeUndefined();
});

test('a held key moves on and on, and does nothing else a second time', () => {
  const held = (code: string, key: string): ReturnType<typeof wishOf> => wishOf(press(code, key, { repeat: true }), false, true);
  expect(held('KeyJ', 'о')).toBe('next');
  expect(held('KeyK', 'л')).toBe('previous');
  for (const [code, key] of [['KeyM', 'ь'], ['KeyA', 'ф'], ['KeyU', 'г'], ['KeyE', 'у'], ['KeyH', 'р'], ['Slash', '.'], ['Escape', 'Escape']] as const) {
    expect(held(code, key)).toBeUndefined();
  }
});

test('switched off, letters do nothing; Escape still leaves', () => {
  expect(wishOf(press('KeyA', 'a'), false, false)).toBeUndefined();
  expect(wishOf(press('Slash', '?', { shiftKey: true }), false, false)).toBeUndefined();
  expect(wishOf(press('Escape', 'Escape'), true, false)).toBe('leave');
});

test('a list of ten thousand draws a screenful, and each row in sight has exactly one slot', () => {
  for (const scrollTop of [0, 13, 44, 4_321, 439_100]) {
    const window = windowOf(scrollTop, 900, 10_000);
    expect(window.slots).toBeLessThan(40);
    const drawn = Array.from({ length: window.slots }, (_, slot) => rowOfSlot(window, slot, 10_000)).filter((row) => row >= 0);
    expect(new Set(drawn).size).toBe(drawn.length);
    const [first, end] = rowsInSight(scrollTop, 900, 10_000);
    for (let row = first; row < end; row++) {
      expect(drawn).toContain(row);
    }
  }
});

test('a step of one row gives another alert to one slot only', () => {
  const [before, after] = [windowOf(4_400, 900, 10_000), windowOf(4_444, 900, 10_000)];
  const changed = Array.from({ length: before.slots }, (_, slot) => slot).filter((slot) => rowOfSlot(before, slot, 10_000) !== rowOfSlot(after, slot, 10_000));
  expect(changed).toHaveLength(1);
});

test('a short list has no rows beyond its end, and a row is scrolled to only as far as needed', () => {
  const window = windowOf(0, 900, 3);
  expect(Array.from({ length: window.slots }, (_, slot) => rowOfSlot(window, slot, 3)).filter((row) => row >= 0).sort()).toEqual([0, 1, 2]);
  expect(scrolledTo(2, 0, 900)).toBe(0);
  expect(scrolledTo(30, 0, 900)).toBe(31 * 44 - 900);
  expect(scrolledTo(1, 440, 900)).toBe(44);
});

test('a date is meant in the city’s time zone, across a change of the clocks too', () => {
  expect(new Date(zonedMoment('2026-11-22T14:30', 'Europe/Moscow')!).toISOString()).toBe('2026-11-22T11:30:00.000Z');
  expect(new Date(zonedMoment('2026-03-08T03:30', 'America/Chicago')!).toISOString()).toBe('2026-03-08T08:30:00.000Z');
  expect(new Date(zonedMoment('2026-03-08T01:30', 'America/Chicago')!).toISOString()).toBe('2026-03-08T07:30:00.000Z');
  expect(zonedMoment('', 'Europe/Moscow')).toBeUndefined();
});
