import { expect, test } from 'vitest';
import { en } from '../src/console/i18n/en';
import { ru } from '../src/console/i18n/ru';

test('of one rejection it is told in the singular how it was settled', () => {
  expect(ru.rejection.settled('dismissed', 'Анна', '22 ноября, 03:01')).toBe('Отклонено: Анна, 22 ноября, 03:01');
  expect(ru.rejection.settled('rerun', 'Анна', '22 ноября, 03:01')).toBe('Повторено: Анна, 22 ноября, 03:01');
  expect(en.rejection.settled('dismissed', 'Anna', '22 November, 03:01')).toBe('Dismissed: Anna, 22 November, 03:01');
});

test('English holds no Cyrillic', () => {
  for (const text of textsIn(en)) {
    expect(text).not.toMatch(/[\u0400-\u04ff]/);
  }
  expect(textsIn(en).length).toBeGreaterThan(200);
});

/** Every text of a language, those that are made with values included. */
function textsIn(value: unknown): readonly string[] {
  return typeof value === 'string' ? [value]
    : typeof value === 'function' ? textsIn((value as (...some: readonly string[]) => unknown)('1', '2', '3'))
    : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn)
    : [];
}
