import { describe, expect, test } from 'vitest';
import { formats } from '../src/format/formats';
import { en } from '../src/i18n/en';
import { ru } from '../src/i18n/ru';

const moscow = formats(ru.formats, 'Europe/Moscow');
const london = formats(en.formats, 'Europe/London');
const minute = 60_000;

describe('Russian', () => {
  test('groups digits with U+00A0, also four of them, and keeps a decimal comma', () => {
    expect(moscow.integer(1204)).toBe('1\u00a0204');
    expect(moscow.integer(1234567)).toBe('1\u00a0234\u00a0567');
    expect(moscow.integer(2.5)).toBe('2,5');
  });

  test('has U+2212 for a minus and says a plus where it is asked to', () => {
    expect(moscow.integer(-5)).toBe('\u22125');
    expect(moscow.signed(-27)).toBe('\u221227');
    expect(moscow.signed(12)).toBe('+12');
    expect(moscow.signed(0)).toBe('0');
  });

  test.each([
    [1, 'происшествие'],
    [2, 'происшествия'],
    [5, 'происшествий'],
    [11, 'происшествий'],
    [21, 'происшествие'],
    [22, 'происшествия'],
    [112, 'происшествий'],
  ])('counts %i %s', (count, word) => {
    expect(moscow.plural(count, ru.incidents)).toBe(word);
  });

  test.each([
    [0, '<\u00a01\u00a0мин'],
    [18, '18\u00a0мин'],
    [60, '1\u00a0ч\u00a000\u00a0мин'],
    [125, '2\u00a0ч\u00a005\u00a0мин'],
    [24 * 60, '1\u00a0дн'],
    [76 * 60, '3\u00a0дн\u00a04\u00a0ч'],
    [1071 * 24 * 60 + 90, '1\u00a0071\u00a0дн'],
  ])('says an age of %i min as %s', (minutes, text) => {
    expect(moscow.age(minutes * minute)).toBe(text);
  });

  test('says the largest unit alone where room is short', () => {
    expect(moscow.coarse(125 * minute)).toBe('2\u00a0ч');
    expect(moscow.coarse(76 * 60 * minute)).toBe('3\u00a0дн');
  });

  test('a shortened number never says more than was counted', () => {
    expect(moscow.short(9999)).toBe('9\u00a0999');
    expect(moscow.short(10_999)).toBe('10к');
    expect(moscow.short(1_999, 3)).toBe('1,9к');
    expect(moscow.short(999_999)).toBe('999к');
    expect(moscow.short(2_490_000)).toBe('2,4м');
  });

  test('tells the time of the city, not of the machine', () => {
    const noon = Date.UTC(2026, 10, 21, 12, 5, 9);
    expect(moscow.clock(noon)).toBe('15:05:09');
    expect(formats(ru.formats, 'Asia/Kamchatka').time(noon)).toBe('00:05');
    expect(moscow.date(noon)).toBe('сб, 21 ноября');
  });
});

describe('English', () => {
  test('has its own groups, units and plurals', () => {
    expect(london.integer(1204)).toBe('1,204');
    expect(london.age(125 * minute)).toBe('2\u00a0h\u00a005\u00a0min');
    expect([1, 2, 5, 11, 21].map((count) => london.plural(count, en.incidents))).toEqual([
      'incident',
      'incidents',
      'incidents',
      'incidents',
      'incidents',
    ]);
  });

  test('has no Cyrillic in any text', () => {
    const all = JSON.stringify(en, (_, value: unknown) =>
      typeof value === 'function' ? (value as (...some: string[]) => string)('1', '2') : value,
    );
    expect(all).not.toMatch(/[\u0400-\u04ff]/);
  });
});
