import { severity } from '../board/slot-targets';
import type { RailCard } from './rail-card';

/** How many symbols may blink at once. */
const most = 3;

/** Which cards' symbols blink: the first three that are S1 and that nobody has seen. */
export function blinkingOf(cards: readonly Pick<RailCard, 'id' | 'level' | 'open'>[]): ReadonlySet<string> {
  return new Set(
    cards
      .filter((card) => card.level === severity.extreme && card.open)
      .slice(0, most)
      .map((card) => card.id),
  );
}
