import { batch, createEffect, createMemo, createSignal, on, type Accessor } from 'solid-js';
import type { AlertView } from '../../wire.gen';
import { isGroup, type ListRow } from './grouped-rows';

/** Where the cursor of the list stands: on an alert, which the detail shows, or on the row of a group. */
export interface ListCursor {
  /** The id of its row, which need not be listed any more. */
  readonly row: Accessor<string | undefined>;
  /** The chosen alert as it is, or as it last was; none while the cursor stands on a group. */
  readonly alert: Accessor<AlertView | undefined>;
  /** Whether the chosen alert has ended. */
  readonly ended: Accessor<boolean>;
  readonly onGroup: Accessor<boolean>;
  readonly choose: (row: ListRow) => void;
  /** To the row below or above. */
  readonly step: (by: 1 | -1) => ListRow | undefined;
  readonly leave: () => void;
}

/** `moved`: another row was chosen. Must run under a Solid owner. */
export function listCursor(rows: Accessor<readonly ListRow[]>, alerts: Accessor<ReadonlyMap<string, AlertView>>, moved: () => void): ListCursor {
  const [current, setCurrent] = createSignal<AlertView>();
  const [group, setGroup] = createSignal<string>();
  // Where the cursor was put: what moves away from under it is followed by what takes its place.
  let place = 0;

  const row = (): string | undefined => group() ?? current()?.id;
  const alert = createMemo(() => alerts().get(current()?.id ?? '') ?? current());
  createEffect(on(alert, (fresh) => fresh && setCurrent(fresh)));

  function choose(to: ListRow): void {
    if (to.id !== row()) {
      batch(() => {
        moved();
        setCurrent(isGroup(to) ? undefined : to);
        setGroup(isGroup(to) ? to.id : undefined);
      });
    }
    place = Math.max(0, rows().findIndex((one) => one.id === to.id));
  }

  function step(by: 1 | -1): ListRow | undefined {
    const stays = rows()[place]?.id === row();
    const wanted = row() === undefined ? 0 : by < 0 ? place - 1 : stays ? place + 1 : place;
    const to = rows()[Math.min(rows().length - 1, Math.max(0, wanted))];
    if (to) {
      choose(to);
    }
    return to;
  }

  return {
    row,
    alert,
    ended: () => current() !== undefined && !alerts().has(current()!.id),
    onGroup: () => group() !== undefined && rows().some((one) => one.id === group()),
    choose,
    step,
    leave: () => batch(() => {
      setCurrent(undefined);
      setGroup(undefined);
    }),
  };
}
