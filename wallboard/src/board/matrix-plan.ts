import type { BoardState } from './board-state';
import { isOfTheClock, levelAt } from './level-at';
import { tallyOf } from './reading-state';

/** Codes of districts and categories that stand for what could not be placed; they show only while they count something. */
const leftovers = new Set(['outside', 'unplaced', 'none']);

/** Which districts and categories a table shows, by number, and how many districts it leaves out. */
export interface MatrixPlan {
  readonly districts: readonly number[];
  readonly categories: readonly number[];
  readonly hiddenDistricts: number;
  /** Whether everything left out is as usual. */
  readonly hiddenNormal: boolean;
}

export interface MatrixRoom {
  readonly rows: number;
  readonly columns: number;
}

/** Leaves of the territory in their configured order; where there are too many, the most unusual, then the most open. */
export function matrixPlan(state: BoardState, room: MatrixRoom): MatrixPlan {
  const districts = leaves(state.districts).filter(
    (at) => !leftovers.has(state.districts[at]!.code) || counts(state, at, -1),
  );
  const categories = state.categories.flatMap((category, at) =>
    category.parent < 0 && (!leftovers.has(category.code) || counts(state, -1, at)) ? [at] : [],
  );
  const shown = most(districts, room.rows, (at) => levelOf(state, at) * 1e9 + tallyOf(state, at, -1, 'open'));
  const hidden = districts.filter((at) => !shown.includes(at));
  return {
    districts: shown,
    categories: most(categories, room.columns, (at) => tallyOf(state, -1, at, 'open')),
    hiddenDistricts: hidden.length,
    hiddenNormal: !isOfTheClock(state.trouble) && hidden.every((at) => levelOf(state, at) <= 1),
  };
}

/** Every district and every category. */
export function wholePlan(state: BoardState): MatrixPlan {
  return {
    districts: state.districts.map((_, at) => at),
    categories: state.categories.map((_, at) => at),
    hiddenDistricts: 0,
    hiddenNormal: true,
  };
}

export function samePlan(a: MatrixPlan | undefined, b: MatrixPlan | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function leaves(nodes: readonly { readonly parent: number }[]): number[] {
  const parents = new Set(nodes.map((node) => node.parent));
  return nodes.flatMap((_, at) => (parents.has(at) ? [] : [at]));
}

function counts(state: BoardState, district: number, category: number): boolean {
  return tallyOf(state, district, category, 'open') > 0;
}

function levelOf(state: BoardState, district: number): number {
  return Math.max(0, levelAt(state, district, -1) ?? 0);
}

/** The `room` highest by weight, in their own order. */
function most(numbers: readonly number[], room: number, weight: (at: number) => number): number[] {
  if (numbers.length <= room) {
    return [...numbers];
  }
  const chosen = new Set([...numbers].sort((a, b) => weight(b) - weight(a)).slice(0, room));
  return numbers.filter((at) => chosen.has(at));
}
