import { expect, test } from 'vitest';
import { en } from '../src/console/i18n/en';
import { ru } from '../src/console/i18n/ru';

test('of one rejection it is told in the singular how it was settled', () => {
  expect(ru.rejection.settled('dismissed', 'Анна', '22 ноября, 03:01')).toBe('Отклонено: Анна, 22 ноября, 03:01');
  expect(ru.rejection.settled('rerun', 'Анна', '22 ноября, 03:01')).toBe('Повторено: Анна, 22 ноября, 03:01');
  expect(en.rejection.settled('dismissed', 'Anna', '22 November, 03:01')).toBe('Dismissed: Anna, 22 November, 03:01');
});
