import { describe, expect, test } from 'vitest';
import { fromSnapshot } from '../src/board/board-state';
import { held, tallyOf, wasCounted, worstOpen } from '../src/board/reading-state';
import { unseenOf } from '../src/board/unseen';
import { snapshot } from './boards';

describe('a snapshot is summed along both trees', () => {
  const state = fromSnapshot(
    snapshot({
      slots: [
        [0, 1, 0, 4, 0], // north, potholes, dispatch, Extreme
        [3, 2, 2, 1, 0], // over both parts of the south, housing, feedback
        [4, 0, 1, 3, 0], // over north and south-east, roads, traffic, Severe
        [1, 2, 0, 4, 1], // an exercise in south-east
      ],
      counts: [[5, 2], [7], [3, 1], [9]],
    }),
  );

  test('a category counts what lies under it', () => {
    expect(tallyOf(state, 0, 0, 'open')).toBe(8);
    expect(tallyOf(state, 0, 1, 'open')).toBe(5);
  });

  test('an area over two parts counts once in each, once in their parent, once in the city', () => {
    expect(tallyOf(state, 2, 2, 'open')).toBe(7);
    expect(tallyOf(state, 3, 2, 'open')).toBe(7);
    expect(tallyOf(state, 1, 2, 'open')).toBe(7);
    expect(tallyOf(state, -1, 2, 'open')).toBe(7);
  });

  test('an area over two districts counts in both and once in the total', () => {
    expect(tallyOf(state, 0, -1, 'open')).toBe(8);
    expect(tallyOf(state, 1, -1, 'open')).toBe(10);
    expect(tallyOf(state, -1, -1, 'open')).toBe(15);
  });

  test('an exercise never counts, but is seen', () => {
    expect(tallyOf(state, -1, -1, 'open')).toBe(15);
    expect(state.sums.exercise[state.tallies.open]).toBe(9);
  });

  test('lanes add up to the total', () => {
    const open = state.sums.byLane.map((cell) => cell[state.tallies.open]);
    expect(open).toEqual([5, 3, 7, 0]);
  });

  test('where incidents stand for alerts, unseen is what is open and not in progress among Severe and Extreme', () => {
    expect(unseenOf(state, true)).toBe(5);
  });

  test('a cell knows its most severe open incident', () => {
    expect(worstOpen(state.sums.cells[1]![1])).toBe(4);
    expect(worstOpen(state.sums.cells[2]![1])).toBe(3);
    expect(worstOpen(state.sums.cells[2]![3])).toBe(0);
  });

  test('held counts every incident once, whatever its status', () => {
    const done = fromSnapshot(snapshot({ slots: [[0, 0, 0, 0, 0]], counts: [[4, 3, 2, 1, 5]] }));
    expect(held(done, done.sums.cells[0]![0])).toBe(12);
  });
});

test('nothing was counted before any feed was heard', () => {
  expect(wasCounted(fromSnapshot(snapshot()))).toBe(false);
});

test('the order of tallies is the one the snapshot names', () => {
  const state = fromSnapshot(
    snapshot({ tallies: ['Overdue', 'Open'], slots: [[0, 0, 0, 0, 0]], counts: [[1, 6]] }),
  );
  expect(tallyOf(state, -1, -1, 'open')).toBe(6);
  expect(tallyOf(state, -1, -1, 'overdue')).toBe(1);
});
