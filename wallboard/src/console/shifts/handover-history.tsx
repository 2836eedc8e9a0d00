import { createSignal, For, Show, type JSX } from 'solid-js';
import type { HandoverSummary } from '../../wire.gen';
import type { ItemPage } from '../api';
import { stepWithArrows } from '../step-with-arrows';
import type { ShiftLook } from './shift-look';
import { shiftsApi } from './shifts-api';

interface HandoverHistoryProps {
  readonly look: ShiftLook;
  readonly page: ItemPage<HandoverSummary> | undefined;
  readonly shown: string | undefined;
  readonly show: (id: string) => void;
}

/** Hand-overs, the newest first. */
export function HandoverHistory(props: HandoverHistoryProps): JSX.Element {
  const { words } = props.look;
  const [older, setOlder] = createSignal<ItemPage<HandoverSummary>>({ items: [] });
  const rows = (): readonly HandoverSummary[] => [...(props.page?.items ?? []), ...older().items];
  const next = (): string | undefined => (older().items.length > 0 ? older().next : props.page?.next);

  async function more(): Promise<void> {
    const page = await shiftsApi.list(next());
    setOlder({ ...page, items: [...older().items, ...page.items] });
  }

  return (
    <>
      <h3>{words.history}</h3>
      <div class="rows shift-history" onKeyDown={stepWithArrows}>
        <For each={rows()} fallback={<Show when={props.page}><p class="quiet">{words.noHistory}</p></Show>}>
          {(row) => (
            <button type="button" class="row" data-handover={row.id} aria-pressed={props.shown === row.id} onClick={() => props.show(row.id)}>
              <span class="row-name">{row.incoming === undefined ? words.began(row.outgoing.name) : words.handed(row.outgoing.name, row.incoming.name)}</span>
              <span class="row-count">{words.states[row.state] ?? row.state}</span>
              <span class="row-reason">{props.look.dated(row.closedAt ?? row.begunAt)}</span>
            </button>
          )}
        </For>
        <Show when={next() !== undefined}>
          <button type="button" class="act" onClick={() => void more()}>{words.more}</button>
        </Show>
      </div>
    </>
  );
}
