import { describe, expect, test } from 'vitest';
import { districtsAtWork } from '../src/board/at-work';
import { workOver } from '../src/board/work-over';
import { workFaults } from '../src/console/works/work-faults';
import { localMoment, zonedMoment } from '../src/format/zoned';
import { category, district } from './boards';

const districts = [district('north'), district('n1', 0), district('south')];
const categories = [category('roads'), category('roads/snow', 0)];
const work = { id: 'w1', kind: 'works', title: 'repair', districts: [0], categories: [0], from: 100, until: 200, suppresses: false };

describe('works over an alert', () => {
  test('cover what lies below their district and their category while they last', () => {
    const over = (some: { district?: string; category?: string }, now = 150): string | undefined => workOver([work], districts, categories, some, now)?.id;
    expect(over({ district: 'n1', category: 'roads/snow' })).toBe('w1');
    expect(over({ district: 'south', category: 'roads' })).toBeUndefined();
    expect(over({ district: 'n1' })).toBeUndefined();
    expect(over({})).toBeUndefined();
    expect(over({ district: 'n1', category: 'roads' }, 200)).toBeUndefined();
  });

  test('of several that which suppresses speaks, then which ends last', () => {
    const others = [{ ...work, id: 'w2', until: 900 }, { ...work, id: 'w3', suppresses: true }];
    expect(workOver([work, ...others], districts, categories, { district: 'n1', category: 'roads' }, 150)?.id).toBe('w3');
    expect(workOver([work, others[0]!], districts, categories, { district: 'n1', category: 'roads' }, 150)?.id).toBe('w2');
  });
});

test('the map marks the districts that works under way name, and all below them', () => {
  expect([...districtsAtWork([work], districts, 150)]).toEqual(['north', 'n1']);
  expect([...districtsAtWork([{ ...work, districts: [] }], districts, 150)]).toEqual([]);
  expect([...districtsAtWork([work], districts, 200)]).toEqual([]);
});

test('a draft is told what the server would refuse', () => {
  const draft = { title: 'repair', effect: 'explain', districts: [], categories: [], from: 100, until: 200 };
  expect(workFaults(draft, 150)).toEqual([]);
  expect(workFaults({ ...draft, title: ' ', effect: 'suppress', from: undefined, until: 140 }, 150)).toEqual(['title', 'from', 'until', 'scope']);
});

test('a moment in a zone’s local time and back', () => {
  const at = Date.UTC(2026, 10, 22, 9, 30);
  expect(localMoment(at, 'Asia/Kamchatka')).toBe('2026-11-22T21:30');
  expect(zonedMoment(localMoment(at, 'Asia/Kamchatka'), 'Asia/Kamchatka')).toBe(at);
});
