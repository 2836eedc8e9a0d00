import type { SceneName } from './wishes';

/** How long a scene that an alert brought stays at least. */
export const leastHold = 30_000;

/** What a take-over remembers. Times are any one clock's, ms. */
export interface TakeOver {
  /** Since when another scene is shown; undefined while the wall shows its own. */
  readonly since: number | undefined;
  /** Annunciations that no longer take the wall over: the lead has chosen a scene in spite of them. */
  readonly passed: ReadonlySet<string>;
}

export const noTakeOver: TakeOver = { since: undefined, passed: new Set() };

/**
 * A wall that shows something else is taken over by an unacknowledged alert of the priorities that may, for half a minute at
 * least, and goes back by itself once none is left. `pressing`: the annunciations of those alerts.
 */
export function takenOver(before: TakeOver, pressing: readonly string[], now: number): TakeOver {
  const passed = new Set(pressing.filter((one) => before.passed.has(one)));
  const isPressed = pressing.some((one) => !passed.has(one));
  if (isPressed) {
    return { since: before.since ?? now, passed };
  }
  const isHeld = before.since !== undefined && now - before.since < leastHold;
  return { since: isHeld ? before.since : undefined, passed };
}

/** The lead has chosen a scene: what presses now has been seen, and only what comes after takes the wall over again. */
export function chosen(pressing: readonly string[]): TakeOver {
  return { since: undefined, passed: new Set(pressing) };
}

/** The scene to show: one that has the rail or the list of alerts is never taken over. */
export function sceneUnder(own: SceneName, state: TakeOver): SceneName {
  return state.since !== undefined && own !== 'alerts' ? 'overview' : own;
}
