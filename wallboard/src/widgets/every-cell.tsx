import { createEffect, createMemo, For, on, onCleanup, Show, untrack, type JSX } from 'solid-js';
import { samePlan, wholePlan } from '../board/matrix-plan';
import { nameIn } from '../i18n/language';
import type { Room } from '../wall/room';
import { cellWriter } from './cell-writer';
import './every-cell.css';

/** A table of every cell there is, with totals: for looking a number up and for tests, so it may be scrolled. */
export function EveryCell(props: { readonly room: Room }): JSX.Element {
  const { board, slices, shown, formats, language, texts, worst } = props.room;
  const plan = createMemo(
    on([slices.present, slices.districts, slices.categories], () => {
      const state = untrack(board);
      return state ? wholePlan(state) : undefined;
    }),
    undefined,
    { equals: samePlan },
  );
  const writer = cellWriter((value) => formats().integer(value));
  createEffect(() => {
    plan();
    const state = board();
    if (state) {
      writer.write(state, shown(), worst());
    }
  });
  onCleanup(writer.clear);

  return (
    <Show when={plan()} keyed>
      {(whole) => {
        writer.clear();
        const state = untrack(board)!;
        const rows = [-1, ...whole.districts];
        const columns = [-1, ...whole.categories];
        const districtCode = (at: number): string => (at < 0 ? '*' : state.districts[at]!.code);
        const categoryCode = (at: number): string => (at < 0 ? '*' : state.categories[at]!.code);
        return (
          <div class="every" tabindex="0">
            <table>
              <thead>
                <tr>
                  <th />
                  <For each={columns}>
                    {(at) => <th>{at < 0 ? texts.matrix.total : nameIn(language, slices.categories()[at]!.names)}</th>}
                  </For>
                </tr>
              </thead>
              <tbody>
                <For each={rows}>
                  {(row) => (
                    <tr>
                      <th>{row < 0 ? texts.matrix.district : nameIn(language, slices.districts()[row]!.names)}</th>
                      <For each={columns}>
                        {(column) => (
                          <td
                            data-district={districtCode(row)}
                            data-category={categoryCode(column)}
                            data-tally="open"
                            ref={(element) => writer.add({ element, district: row, category: column })}
                          />
                        )}
                      </For>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
          </div>
        );
      }}
    </Show>
  );
}
