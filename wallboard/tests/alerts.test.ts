import { describe, expect, test } from 'vitest';
import { alertCells } from '../src/board/alert-cells';
import { inRailOrder } from '../src/board/alert-order';
import { fromSnapshot } from '../src/board/board-state';
import { unseenOf, worstUnseen } from '../src/board/unseen';
import { unusualKey } from '../src/board/unusual';
import { withoutAlert } from '../src/board/without-alert';
import { lateTruth } from '../src/wall/late-truth';
import { blinkingOf } from '../src/widgets/blinking';
import { groupName } from '../src/widgets/group-name';
import { heldPlaces, settledPlaces } from '../src/widgets/rail-places';
import { alertRest, incidentRest } from '../src/widgets/rail-rest';
import { alert, alertsOf, category, district, incident, snapshot } from './boards';

describe('the order of the rail', () => {
  test('is unacknowledged first, then priority, then the one annunciated longest ago', () => {
    const alerts = [
      alert({ id: 'seen', priority: 1, state: 'acknowledged', annunciatedAt: 1 }),
      alert({ id: 'latched', priority: 1, state: 'latched', annunciatedAt: 0 }),
      alert({ id: 'low', priority: 4, annunciatedAt: 1 }),
      alert({ id: 'new', priority: 2, annunciatedAt: 9 }),
      alert({ id: 'old', priority: 2, annunciatedAt: 5 }),
      alert({ id: 'over', priority: 1, state: 'returnedUnacknowledged', annunciatedAt: 7 }),
    ];
    expect(inRailOrder(alerts).map((one) => one.id)).toEqual(['over', 'old', 'new', 'low', 'latched', 'seen']);
  });
});

describe('while nothing may move', () => {
  test('a newcomer stands below the others at once, even where it outranks them', () => {
    expect(heldPlaces(['a', 'b'], ['new', 'a', 'b'], 7)).toEqual(['a', 'b', 'new']);
  });

  test('what has gone leaves an empty place, and a newcomer takes it', () => {
    expect(heldPlaces(['a', 'b', 'c'], ['a', 'c'], 7)).toEqual(['a', undefined, 'c']);
    expect(heldPlaces(['a', undefined, 'c'], ['new', 'a', 'c'], 7)).toEqual(['a', 'new', 'c']);
  });

  test('in a full rail a newcomer takes the place of what no longer belongs to the first', () => {
    expect(heldPlaces(['a', 'b', 'c'], ['new', 'a', 'b', 'c'], 3)).toEqual(['a', 'b', 'new']);
    expect(heldPlaces(['c', 'a', 'b'], ['n1', 'n2', 'b', 'a', 'c'], 3)).toEqual(['n2', 'n1', 'b']);
  });

  test('one that was overtaken keeps its place until the order is put right', () => {
    expect(heldPlaces(['a', 'b'], ['b', 'a'], 7)).toEqual(['a', 'b']);
    expect(settledPlaces(['b', 'a', 'c'], 2)).toEqual(['b', 'a']);
  });

  test('every one of the first has a place, whatever came and went', () => {
    let places = settledPlaces(['1', '2', '3', '4'], 4);
    for (const wanted of [['5', '1', '2', '3', '4'], ['6', '5', '2'], ['7', '8', '9', '6', '5'], ['9']]) {
      places = heldPlaces(places, wanted, 4);
      expect(wanted.slice(0, 4).every((id) => places.includes(id))).toBe(true);
      const shown = places.filter((id) => id !== undefined);
      expect(new Set(shown).size).toBe(shown.length);
      expect(places.length).toBeLessThanOrEqual(4);
    }
  });
});

describe('the last row', () => {
  test('counts by priority what has no card, exactly, though the wall was told of twelve', () => {
    const told = [alert({ id: 'a', priority: 1 }), alert({ id: 'b', priority: 2 }), alert({ id: 'c', priority: 2 })];
    const alerts = alertsOf(told, { standing: [1, 5, 41, 0] });
    expect(alertRest(alerts, told)).toEqual([
      { rank: 2, count: 3 },
      { rank: 3, count: 41 },
    ]);
  });

  test('of incidents counts what has no card, and an exercise on a card takes nothing from it', () => {
    const state = fromSnapshot(
      snapshot({ slots: [[0, 0, 0, 4, 0], [0, 0, 0, 3, 0], [0, 0, 0, 2, 0]], counts: [[1], [9], [41]] }),
    );
    const cards = [incident({ severity: 4 }), incident({ severity: 3 }), incident({ severity: 3, mode: 1 })];
    expect(incidentRest(state, cards)).toEqual([
      { rank: 2, count: 8 },
      { rank: 3, count: 41 },
    ]);
  });
});

describe('badges of cells', () => {
  test('count an alert in its district, category, all above them and their totals', () => {
    const districts = [district('north'), district('south'), district('south-east', 1)];
    const categories = [category('roads'), category('roads/potholes', 0)];
    const cells = alertCells([[2, 1, 2, 3, 1], [1, 0, 3, 1, 1], [-1, -1, 1, 1, 0]], districts, categories);
    const at = (row: number, column: number): number[] => {
      const cell = cells.get(unusualKey(row, column));
      return cell ? [cell.priority, cell.count, cell.unacknowledged] : [];
    };
    expect(at(2, 1)).toEqual([2, 3, 1]);
    expect(at(1, 0)).toEqual([2, 4, 2]);
    expect(at(1, -1)).toEqual([2, 4, 2]);
    expect(at(-1, 0)).toEqual([2, 4, 2]);
    expect(at(-1, -1)).toEqual([1, 5, 2]);
    expect(at(0, -1)).toEqual([]);
  });
});

describe('incidents that no rule made an alert of', () => {
  const open = { slots: [[0, 0, 0, 4, 0], [0, 0, 0, 3, 0]], counts: [[2, 1], [3]] } as const;

  test('are what all alerts together can’t account for, whatever became of those', () => {
    expect(withoutAlert(fromSnapshot(snapshot(open)))).toBe(5);
    const some = alertsOf([alert({ priority: 1 })], { shelved: 1, suppressed: 1 });
    expect(withoutAlert(fromSnapshot(snapshot({ ...open, alerts: some })))).toBe(2);
    expect(withoutAlert(fromSnapshot(snapshot({ ...open, alerts: alertsOf([], { standing: [2, 9, 0, 0] }) })))).toBe(0);
  });

  test('are believed once that has lasted, or as the page begins, and are gone at once', () => {
    const truth = lateTruth(5_000);
    expect([truth.at(0, 0), truth.at(3, 1_000), truth.at(3, 5_900), truth.at(4, 6_000), truth.at(0, 6_100), truth.at(1, 6_200)]).toEqual([0, 0, 0, 4, 0, 0]);
    expect(lateTruth(5_000).at(3, 0)).toBe(3);
  });

  test('unseen is counted from the alerts, or from the incidents that stand in their place', () => {
    const alerts = alertsOf([alert({ id: 'a', priority: 2 }), alert({ id: 'b', priority: 1, state: 'latched' }), alert({ id: 'c', priority: 2, state: 'returnedUnacknowledged' })]);
    const state = fromSnapshot(snapshot({ ...open, alerts }));
    expect([unseenOf(state, false), worstUnseen(state, false)]).toEqual([2, 3]);
    expect([unseenOf(state, true), worstUnseen(state, true)]).toEqual([4, 4]);
    expect(unseenOf(fromSnapshot(snapshot()), false)).toBeUndefined();
  });
});

test('a group of a flood keeps its place, and of its kind as many words as fit', () => {
  const fits = (most: number) => (text: string): boolean => text.length <= most;
  expect(groupName('Западный', 'Пожары и возгорания', fits(60))).toBe('Западный · Пожары и возгорания');
  expect(groupName('Западный', 'Пожары и возгорания', fits(24))).toBe('Западный · Пожары и…');
  expect(groupName('Западный', 'Пожары и возгорания', fits(10))).toBe('Западный');
  expect(groupName('Город', '', fits(60))).toBe('Город');
});

test('at most three symbols blink: those of S1 that nobody has seen', () => {
  const cards = [4, 4, 3, 4, 4].map((level, at) => ({ id: String(at), level, open: at !== 1 }));
  expect([...blinkingOf(cards)]).toEqual(['0', '3', '4']);
  expect(blinkingOf([...cards, { id: '9', level: 4, open: true }]).size).toBe(3);
});
