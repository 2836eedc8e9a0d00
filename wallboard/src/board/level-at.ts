import type { BoardState } from './board-state';
import { unusualKey } from './unusual';

/**
 * Whether the room's clock ran ahead of itself: what was counted within the last hour or against what is usual at this hour is counted by a time that is none, so it is no number to
 * rely on until the clock has caught up. The room may have more to say, in any order.
 */
export function isOfTheClock(trouble: string): boolean {
  return /\bthe room's clock is \d+ min ahead/.test(trouble);
}

/** How unusual a cell's last hour is; undefined where that is withheld, or where nobody knows which hour it is. −1 stands for all districts or all categories. */
export function levelAt(state: Pick<BoardState, 'trouble' | 'unusual'>, district: number, category: number): number | undefined {
  return isOfTheClock(state.trouble) ? undefined : state.unusual.get(unusualKey(district, category))?.level;
}

/** The word by which style sheets know a level. */
export function levelWord(level: number | undefined): string {
  return level === undefined ? 'none' : String(level).replace('-', 'm');
}
