import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contrast, difference, kindsOfSight } from './colour';

const file = readFileSync(join(import.meta.dirname, '../src/theme/tokens.css'), 'utf8');
const levels = ['m2', 'm1', '0', '1', '2', '3', 'none'];

function tokens(theme: string): Record<string, string> {
  const block = file.slice(file.indexOf(`[data-theme='${theme}']`)).split('}')[0]!;
  return Object.fromEntries([...block.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})/g)].map((match) => [match[1]!, match[2]!]));
}

describe.each(['dark', 'night', 'day'])('theme %s', (theme) => {
  const token = tokens(theme);
  const on = (ink: string, ground: string): number => contrast(token[ink]!, token[ground]!);

  test('text reaches 4.5 on panel and ground, edges reach 3', () => {
    for (const ink of ['--tx1', '--tx2', '--tx3']) {
      expect(on(ink, '--panel'), `${ink} on panel`).toBeGreaterThanOrEqual(4.5);
      expect(on(ink, '--bg'), `${ink} on ground`).toBeGreaterThanOrEqual(4.5);
    }
    expect(on('--edge', '--panel')).toBeGreaterThanOrEqual(3);
  });

  test.each(levels)('the number on level %s reaches 4.5', (level) => {
    expect(on(`--on-lv-${level}`, `--lv-${level}`)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(kindsOfSight)('severities differ by 14 and more in %s sight', (sight) => {
    const four = ['--s1', '--s2', '--s3', '--s4'];
    for (const [at, one] of four.entries()) {
      for (const other of four.slice(at + 1)) {
        expect(difference(token[one]!, token[other]!, sight), `${one} and ${other}`).toBeGreaterThanOrEqual(14);
      }
    }
  });

  test('a quiet zero on a neutral fill still reaches 4', () => {
    expect(on('--tx3', '--lv-none')).toBeGreaterThanOrEqual(4);
    expect(on('--tx3', '--lv-0')).toBeGreaterThanOrEqual(4);
  });
});

test('between light and dark text keeps apart from its ground but for two seconds and a half', () => {
  const at = (share: number): number => (share < 0.48 ? (share / 0.48) * 0.25 : 0.75 + ((share - 0.52) / 0.48) * 0.25);
  const mixed = (from: string, to: string, by: number): string =>
    `#${[1, 3, 5].map((place) => Math.round(Number(`0x${from.slice(place, place + 2)}`) * (1 - by) + Number(`0x${to.slice(place, place + 2)}`) * by).toString(16).padStart(2, '0')).join('')}`;
  for (const [from, to] of [['dark', 'day'], ['day', 'dark'], ['day', 'night']] as const) {
    for (const share of [0, 0.2, 0.4, 0.479, 0.521, 0.6, 0.8, 1]) {
      const ground = mixed(tokens(from)['--panel']!, tokens(to)['--panel']!, at(share));
      expect(contrast(tokens(share < 0.5 ? from : to)['--tx1']!, ground), `${from} to ${to} at ${share}`).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test('every colour of a theme is one of each theme, is known as a colour, and turns over with the text', () => {
  const fades = readFileSync(join(import.meta.dirname, '../src/theme/base.css'), 'utf8');
  const [dark, ...others] = ['dark', 'night', 'day'].map((theme) => [...file.slice(file.indexOf(`[data-theme='${theme}']`)).split('}')[0]!.matchAll(/(--[\w-]+):/g)].map((match) => match[1]!).sort());
  expect(others).toEqual([dark, dark]);
  expect([...file.matchAll(/@property (--[\w-]+) \{ syntax: '<color>'/g)].map((match) => match[1]!).sort()).toEqual(dark);
  const faded = [...fades.matchAll(/(--[\w-]+) 60s var\(--fade-(ground|ink)\)/g)];
  expect(faded.map((match) => match[1]!).sort()).toEqual(dark);
  expect(faded.filter((match) => match[2] === 'ground').map((match) => match[1])).toEqual(['--bg', '--panel']);
  expect(fades).toContain('--fade-ink: steps(2, jump-none);');
});

test('the measure of difference gives its authors’ figures', () => {
  expect(difference('#ff0000', '#0000ff', 'usual')).toBeCloseTo(52.88, 1);
  expect(difference('#ffffff', '#000000', 'usual')).toBeCloseTo(100, 1);
});
