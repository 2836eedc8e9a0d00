import { createEffect, createMemo, For, on, onCleanup, Show, untrack, type JSX } from 'solid-js';
import type { BoardState } from '../board/board-state';
import { matrixPlan, samePlan, type MatrixPlan } from '../board/matrix-plan';
import { tallyOf } from '../board/reading-state';
import { breakName } from '../format/break-name';
import { nameIn } from '../i18n/language';
import type { Rect } from '../layout/grid';
import { matrixShape } from '../layout/matrix-shape';
import { textWidth } from '../layout/text-width';
import type { Room } from '../wall/room';
import { cellWriter } from './cell-writer';
import { UnusualLegend } from './unusual-legend';
import './matrix.css';

/** From so many units on a column holds six digits without setting them closer. */
const roomyFrom = 200;
const sortEvery = 15 * 60_000;
const room = { rows: 12, columns: 8 } as const;

const widths = new Map<string, number>();

/** Width of a number at the floor; digits are alike. */
function widthOf(number: string): number {
  const form = number.replace(/\d/g, '0');
  const width = widths.get(form) ?? Math.ceil(textWidth(form));
  widths.set(form, width);
  return width;
}

/** Districts by categories: how many are open, on the fill of how unusual the last hour is. */
export function Matrix(props: { readonly room: Room; readonly rect: Rect; readonly columns?: number; readonly legend?: boolean }): JSX.Element {
  const { texts, language, board, slices, now, shown, formats, worst } = props.room;
  const steady = steadyPlan(props.columns ?? room.columns);
  // Weighed anew each second, or at once when a district or category comes; not with every delta.
  const plan = createMemo<MatrixPlan | undefined>(
    on([slices.present, slices.districts, slices.categories, now], (_inputs, _before, kept?: MatrixPlan) => steady(untrack(board), kept)),
    undefined,
    { equals: samePlan },
  );
  const labels = (): string[] => {
    return plan()?.districts.map((at) => nameIn(language, slices.districts()[at]!.shortNames)) ?? [];
  };
  // How wide each category's widest number is, as far as its form says: weighed each second, and steady while digits change.
  const widest = createMemo<readonly number[]>(
    () => {
      now();
      const state = untrack(board);
      const { districts, categories } = plan() ?? { districts: [], categories: [] };
      return categories.map((category) =>
        Math.max(0, ...[-1, ...districts].map((district) => widthOf(state ? formats().short(tallyOf(state, district, category, 'open'), 3) : ''))),
      );
    },
    [],
    { equals: (one, other) => one.length === other.length && one.every((width, at) => width === other[at]) },
  );
  const shape = createMemo(() => {
    const { districts, categories } = plan() ?? { districts: [], categories: [] };
    const widestLabel = Math.max(0, ...labels().map((label) => textWidth(label)));
    return matrixShape(props.rect, districts.length, categories.length, widestLabel, props.legend ?? false, widest());
  });
  const column = (): number => Math.min(...shape().columns);
  // Four digits in full where the column holds them, else shortened; data-value always has the bare number.
  const print = (value: number, category: number): string => {
    const holds = Math.floor(((category < 0 ? shape().total : column()) - 6) / 24);
    return formats().short(value, Math.max(3, holds));
  };
  const writer = cellWriter(print);
  createEffect(() => {
    plan();
    const state = board();
    if (state) {
      writer.write(state, shown(), worst());
    }
  });
  onCleanup(writer.clear);

  const columnsTemplate = (): string => {
    const { label, columns, total } = shape();
    const each = columns.map((width) => `calc(${width} * var(--u))`).join(' ');
    return `calc(${label} * var(--u)) ${each} calc(${total} * var(--u))`;
  };

  return (
    <Show when={plan()} keyed>
      {(shownPlan) => {
        writer.clear();
        const state = untrack(board)!;
        const cell = (district: number, category: number): JSX.Element => (
          <Cell state={state} district={district} category={category} add={writer.add} />
        );
        return (
          <div class="matrix" classList={{ 'matrix-low': shape().corner === 0, 'matrix-roomy': column() >= roomyFrom }} style={{ '--row': shape().row, '--head': shape().head, '--number': shape().font, '--corner': shape().corner }}>
            <div class="matrix-grid" style={{ 'grid-template-columns': columnsTemplate() }}>
              <div class="matrix-corner">
                <div class="panel-title">{texts.matrix.title}</div>
                <div class="matrix-more">{moreText(props.room, shownPlan)}</div>
              </div>
              <For each={shownPlan.categories}>
                {(at) => <Head name={nameIn(language, slices.categories()[at]!.names)} room={shape().head - 20} />}
              </For>
              <div class="matrix-head matrix-head-total">
                <span>{texts.matrix.total}</span>
              </div>
              <For each={shownPlan.districts}>
                {(district) => (
                  <>
                    <div class="matrix-label clip">{nameIn(language, slices.districts()[district]!.shortNames)}</div>
                    <For each={shownPlan.categories}>{(category) => cell(district, category)}</For>
                    {cell(district, -1)}
                  </>
                )}
              </For>
              <div class="matrix-label matrix-label-total clip">{texts.matrix.district}</div>
              <For each={shownPlan.categories}>{(category) => cell(-1, category)}</For>
              {cell(-1, -1)}
            </div>
            <Show when={shape().legend}>
              <UnusualLegend texts={texts} />
            </Show>
          </div>
        );
      }}
    </Show>
  );
}

function Head(props: { readonly name: string; readonly room: number }): JSX.Element {
  return (
    <div class="matrix-head">
      <span>
        <For each={breakName(props.name, (text) => textWidth(text) <= props.room, 2)}>{(line) => <span class="matrix-head-line">{line}</span>}</For>
      </span>
    </div>
  );
}

function Cell(props: {
  readonly state: BoardState;
  readonly district: number;
  readonly category: number;
  readonly add: (place: { element: HTMLElement; district: number; category: number }) => void;
}): JSX.Element {
  return (
    <div
      class="matrix-cell"
      classList={{ 'matrix-cell-total': props.district < 0 || props.category < 0 }}
      data-district={props.district < 0 ? '*' : props.state.districts[props.district]!.code}
      data-category={props.category < 0 ? '*' : props.state.categories[props.category]!.code}
      data-tally="open"
      ref={(element) => props.add({ element, district: props.district, category: props.category })}
    />
  );
}

function moreText(from: Room, plan: MatrixPlan): string {
  if (plan.hiddenDistricts === 0) {
    return '';
  }
  const count = from.formats().integer(plan.hiddenDistricts);
  return plan.hiddenNormal ? from.texts.matrix.moreNormal(count) : from.texts.matrix.more(count);
}

/** A plan that keeps its rows: where districts compete for room they are sorted anew at most every 15 min of server time. */
function steadyPlan(columns: number): (state: BoardState | undefined, kept: MatrixPlan | undefined) => MatrixPlan | undefined {
  let sortedAt = 0;
  let epoch = '';
  let known = '';
  return (state, kept) => {
    if (!state) {
      return undefined;
    }
    const fresh = matrixPlan(state, { rows: room.rows, columns });
    const crowded = fresh.hiddenDistricts > 0 || state.categories.length > columns;
    const shape = `${state.districts.length} ${state.categories.length} ${fresh.districts.length} ${fresh.categories.length}`;
    const due = !crowded || state.now - sortedAt >= sortEvery || state.epoch !== epoch || shape !== known;
    if (kept && !due) {
      return kept;
    }
    sortedAt = state.now;
    epoch = state.epoch;
    known = shape;
    return fresh;
  };
}
