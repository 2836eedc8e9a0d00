import { batch, createEffect, createSignal, on, onCleanup, type Accessor } from 'solid-js';
import type { AlertView } from '../../wire.gen';

/** How long after the last touch rows stay where they are, and how long they do at the most, ms. */
const calm = 700;
const most = 3_000;

/** Rows that do not move under a pointer: what they say is always fresh, their order waits. */
export interface HeldOrder {
  readonly rows: Accessor<readonly AlertView[]>;
  /** Whether they stand by groups. */
  readonly isGrouped: Accessor<boolean>;
  readonly touched: () => void;
}

/** `find` knows an alert that is no longer wanted. Another `view` (a tab, a filter) is shown at once. Must run under a Solid owner. */
export function heldOrder(
  wanted: Accessor<readonly AlertView[]>, byGroups: Accessor<boolean>, find: (id: string) => AlertView | undefined, view: Accessor<unknown>,
): HeldOrder {
  const [rows, setRows] = createSignal<readonly AlertView[]>(wanted());
  const [isGrouped, setIsGrouped] = createSignal(byGroups());
  let shownView = view();
  let touchedAt = -Infinity;
  let heldSince: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function settle(): void {
    clearTimeout(timer);
    const now = performance.now();
    const sameView = view() === shownView;
    if (sameView && now < touchedAt + calm && now < (heldSince ?? now) + most && !(isGrouped() === byGroups() && sameOrder(rows(), wanted()))) {
      heldSince ??= now;
      const fresh = new Map(wanted().map((alert) => [alert.id, alert]));
      setRows(rows().map((alert) => fresh.get(alert.id) ?? find(alert.id) ?? { ...alert, state: 'normal' }));
      timer = setTimeout(settle, calm);
      return;
    }
    heldSince = undefined;
    shownView = view();
    batch(() => {
      setRows(wanted());
      setIsGrouped(byGroups());
    });
  }

  createEffect(on([wanted, byGroups, view], settle, { defer: true }));
  onCleanup(() => clearTimeout(timer));
  return { rows, isGrouped, touched: () => (touchedAt = performance.now()) };
}

function sameOrder(one: readonly AlertView[], other: readonly AlertView[]): boolean {
  return one.length === other.length && one.every((alert, at) => alert.id === other[at]!.id);
}
