import { createEffect, createMemo, createSignal, For, Match, on, onCleanup, onMount, Switch, type JSX } from 'solid-js';
import type { AlertView } from '../../wire.gen';
import type { AlertLook } from './alert-look';
import { AlertRow } from './alert-row';
import { GroupRow } from './group-row';
import { groupOf, isGroup, type AlertGroup, type GroupedRows, type ListRow } from './grouped-rows';
import { rowHeight, rowOfSlot, rowsInSight, scrolledTo, windowOf } from './window-of-rows';
import './alert-list.css';

interface AlertListProps {
  readonly look: AlertLook;
  readonly rows: readonly ListRow[];
  readonly groups: GroupedRows['groups'];
  readonly current: string | undefined;
  readonly marked: ReadonlySet<string>;
  readonly now: number;
  readonly lost: boolean;
  readonly choose: (row: ListRow) => void;
  /** To the row below or above; where the chosen one has gone, to what took its place. */
  readonly step: (by: 1 | -1) => void;
  /** Opens or closes a group, and chooses it. */
  readonly toggle: (group: AlertGroup, open: boolean) => void;
  readonly mark: (alert: AlertView) => void;
  /** Told which rows are wholly to be seen. */
  readonly seen: (rows: readonly [first: number, end: number]) => void;
  /** Told when a pointer is over the list: rows must not move under it. */
  readonly touched: () => void;
  readonly enter: () => void;
}

/** A list of any length of which only the rows in sight are nodes, and these are used again while it scrolls. */
export function AlertList(props: AlertListProps): JSX.Element {
  const [top, setTop] = createSignal(0);
  const [height, setHeight] = createSignal(600);
  let box: HTMLDivElement | undefined;

  const window = createMemo(() => windowOf(top(), height(), props.rows.length), undefined, {
    equals: (one, other) => one.first === other.first && one.slots === other.slots,
  });
  const slots = createMemo(() => Array.from({ length: window().slots }, (_, slot) => slot), [], { equals: (one, other) => one.length === other.length });
  const place = createMemo(() => props.rows.findIndex((row) => row.id === props.current));

  onMount(() => {
    const watch = new ResizeObserver(() => setHeight(box!.clientHeight));
    watch.observe(box!);
    onCleanup(() => watch.disconnect());
  });
  createEffect(() => props.seen(rowsInSight(top(), height(), props.rows.length)));

  // What comes above the rows in sight must not push them away.
  createEffect(on(() => props.rows, (rows, before) => {
    const first = Math.floor(top() / rowHeight);
    const anchor = before?.[first];
    if (box && anchor && box.scrollTop > 0) {
      const now = rows.findIndex((row) => row.id === anchor.id);
      if (now >= 0 && now !== first) {
        box.scrollTop += (now - first) * rowHeight;
      }
    }
  }));
  createEffect(on(() => props.current, () => {
    const row = place();
    if (box && row >= 0) {
      box.scrollTop = scrolledTo(row, box.scrollTop, height());
    }
  }));

  function step(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor(height() / rowHeight) - 1);
    const last = props.rows.length - 1;
    const at = place();
    const row = props.rows[at];
    const to: Readonly<Record<string, number>> = { PageDown: at + page, PageUp: at - page, Home: 0, End: last };
    const wanted = to[event.code];
    if (event.target !== box || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    if (event.code === 'ArrowDown' || event.code === 'ArrowUp') {
      event.preventDefault();
      props.step(event.code === 'ArrowDown' ? 1 : -1);
    } else if (wanted !== undefined) {
      const row = props.rows[Math.min(last, Math.max(0, wanted))];
      event.preventDefault();
      if (row) {
        props.choose(row);
      }
    } else if (event.code === 'Space') {
      event.preventDefault();
      if (row && !isGroup(row) && !event.repeat) {
        props.mark(row);
      }
    } else if (event.code === 'Enter') {
      event.preventDefault();
      if (event.repeat) {
        return;
      }
      if (row && isGroup(row)) {
        props.toggle(row, !row.isOpen);
      } else {
        props.enter();
      }
    } else if (row && (event.code === 'ArrowRight' || event.code === 'ArrowLeft')) {
      event.preventDefault();
      stepAside(row, event.code === 'ArrowRight');
    }
  }

  /** Right opens a group, then goes into it; left goes from an alert to its group, and closes that. */
  function stepAside(row: ListRow, inwards: boolean): void {
    const to = !isGroup(row) ? (inwards ? undefined : groupOf(props.groups, row)) : inwards && row.isOpen ? props.rows[place() + 1] : undefined;
    if (to) {
      props.choose(to);
    } else if (isGroup(row) && row.isOpen !== inwards) {
      props.toggle(row, inwards);
    }
  }

  return (
    <div
      class="alert-list"
      ref={box}
      role={props.groups.size > 0 ? 'treegrid' : 'grid'}
      tabindex="0"
      aria-label={props.look.words.list.label}
      aria-rowcount={props.rows.length}
      aria-multiselectable="true"
      aria-activedescendant={place() >= 0 && rowOfSlotIsDrawn(place(), window()) ? `alert-row-${slotOf(place(), window().slots)}` : undefined}
      data-lost={props.lost}
      data-list-rows={props.rows.length}
      onScroll={() => setTop(box!.scrollTop)}
      onKeyDown={step}
      onPointerMove={props.touched}
      onPointerDown={props.touched}
    >
      <div class="alert-list-all" role="presentation" style={{ height: `${props.rows.length * rowHeight}px` }}>
        <For each={slots()}>
          {(slot) => {
            const row = createMemo(() => rowOfSlot(window(), slot, props.rows.length));
            return (
              <Switch>
                <Match when={groupIn(props.rows[row()])}>
                  {(group) => (
                    <GroupRow
                      look={props.look}
                      group={group()}
                      slot={slot}
                      row={row()}
                      current={group().id === props.current}
                      toggle={(pressed) => {
                        box!.focus({ preventScroll: true });
                        props.toggle(pressed, !pressed.isOpen);
                      }}
                    />
                  )}
                </Match>
                <Match when={alertIn(props.rows[row()])}>
                  {(alert) => (
                    <AlertRow
                      look={props.look}
                      alert={alert()}
                      slot={slot}
                      row={row()}
                      level={props.groups.size === 0 ? undefined : groupOf(props.groups, alert()) ? 2 : 1}
                      now={props.now}
                      current={alert().id === props.current}
                      marked={props.marked.has(alert().id)}
                      choose={props.choose}
                      mark={props.mark}
                    />
                  )}
                </Match>
              </Switch>
            );
          }}
        </For>
      </div>
    </div>
  );
}

function groupIn(row: ListRow | undefined): AlertGroup | undefined {
  return row && isGroup(row) ? row : undefined;
}

function alertIn(row: ListRow | undefined): AlertView | undefined {
  return row && !isGroup(row) ? row : undefined;
}

function slotOf(row: number, slots: number): number {
  return row % slots;
}

function rowOfSlotIsDrawn(row: number, window: { readonly first: number; readonly slots: number }): boolean {
  return row >= window.first && row < window.first + window.slots;
}
