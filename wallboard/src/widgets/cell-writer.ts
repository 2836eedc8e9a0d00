import type { BoardState } from '../board/board-state';
import { isOfTheClock, levelAt, levelWord } from '../board/level-at';
import type { Cell } from '../board/sums';
import type { WorstOf } from '../board/worst-of';
import { dash } from '../format/formats';

/** From so many characters on a cell's text is set at the floor of 48 and closer. */
const tightFrom = 4;
/** Four digits or letters without a separator between them, which is narrow: closer still. */
const solid = /^[^.,\s]{4,}$/;

/** One cell on the page. `district` and `category` are numbers, −1 for all of them. */
export interface CellPlace {
  readonly element: HTMLElement;
  readonly district: number;
  readonly category: number;
}

/** Writes numbers into many cells; touches only those whose sums changed. */
export interface CellWriter {
  add(place: CellPlace): void;
  clear(): void;
  /** `worst` decides the badges. */
  write(state: BoardState, shown: boolean, worst: WorstOf): void;
}

interface Written extends CellPlace {
  readonly text: Text;
  cell: Cell | undefined;
  value: string;
}

/** `print` makes the text that people read; the bare number always stands in data-value. */
export function cellWriter(print: (value: number, category: number) => string): CellWriter {
  let cells: Written[] = [];
  let shownBefore: boolean | undefined;
  let unusualBefore: BoardState['unusual'] | undefined;
  let doubtfulBefore = false;
  let worstBefore: WorstOf | undefined;

  function writeValue(place: Written, value: number | undefined): void {
    const bare = value === undefined ? '' : String(value);
    if (bare === place.value) {
      return;
    }
    place.value = bare;
    place.text.data = value === undefined ? dash : print(value, place.category);
    place.element.dataset.value = bare;
    place.element.classList.toggle('cell-zero', value === 0);
    place.element.classList.toggle('cell-tight', place.text.length >= tightFrom);
    place.element.classList.toggle('cell-solid', solid.test(place.text.data));
  }

  function writeLevel(place: Written, state: BoardState): void {
    const word = levelWord(levelAt(state, place.district, place.category));
    if (place.element.dataset.level !== word) {
      place.element.dataset.level = word;
    }
  }

  function writeAlert(place: Written, rank: number): void {
    const word = rank === 0 ? '' : String(rank);
    if ((place.element.dataset.worst ?? '') !== word) {
      place.element.dataset.worst = word;
    }
  }

  return {
    add({ element, district, category }) {
      const text = document.createTextNode(dash);
      element.append(text);
      element.dataset.value = '';
      cells.push({ element, district, category, text, cell: undefined, value: '' });
      shownBefore = undefined;
      unusualBefore = undefined;
      worstBefore = undefined;
    },
    clear() {
      cells = [];
    },
    write(state, shown, worst) {
      const open = state.tallies.open;
      const doubtful = isOfTheClock(state.trouble);
      const levels = state.unusual !== unusualBefore || doubtful !== doubtfulBefore;
      const all = shown !== shownBefore;
      const badges = worst !== worstBefore;
      for (const place of cells) {
        const cell = state.sums.cells[place.district + 1]?.[place.category + 1];
        const changed = all || cell !== place.cell;
        if (changed) {
          place.cell = cell;
          writeValue(place, shown ? (cell?.[open] ?? 0) : undefined);
        }
        if (changed || badges) {
          writeAlert(place, worst(place.district, place.category, cell));
        }
        if (levels) {
          writeLevel(place, state);
        }
      }
      shownBefore = shown;
      unusualBefore = state.unusual;
      doubtfulBefore = doubtful;
      worstBefore = worst;
    },
  };
}
