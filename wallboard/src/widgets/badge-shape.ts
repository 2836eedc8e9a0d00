import { severity } from '../board/slot-targets';

/** Rank of an alert: Extreme 1, Severe 2, Moderate 3, Minor 4; 0 for Unknown, which has no badge. */
export function rankOf(level: number): number {
  return level > severity.unknown && level <= severity.extreme ? 5 - level : 0;
}

/** The severity number of a priority: S1 is Extreme. */
export function levelOf(priority: number): number {
  return 5 - priority;
}

/** Outlines on a field of 24 x 24 by rank: square, triangle, diamond, circle. */
export const badgeOutlines: readonly string[] = [
  '',
  'M2.5 2.5h19v19h-19z',
  'M12 1 23.2 21.5H.8z',
  'M12 .8 23.2 12 12 23.2.8 12z',
  'M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20z',
];
