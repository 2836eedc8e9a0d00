import { createMemo, For, Show, type Accessor, type JSX } from 'solid-js';
import type { BoardState } from '../board/board-state';
import { isOfTheClock } from '../board/level-at';
import { tallyOf, wasCounted } from '../board/reading-state';
import { unseenOf, worstUnseen } from '../board/unseen';
import { dash, nbsp, type FigurePart } from '../format/formats';
import type { Room } from '../wall/room';
import { changeMark } from './change-mark';
import { SeverityBadge } from './severity-badge';
import './kpis.css';

interface KpiKind {
  readonly hook: string;
  readonly label: string;
  /** The bare number, or undefined where it is not known. */
  readonly value: (state: BoardState) => number | undefined;
  readonly parts: (value: number) => readonly FigurePart[];
  /** Whether it is of the time that has just passed. */
  readonly isOfWindow?: boolean;
  /** The severity whose badge stands beside the number, or 0. */
  readonly severity?: (state: BoardState) => number;
}

/** The six figures of the second row. */
export function Kpis(props: { readonly room: Room }): JSX.Element {
  const { texts, formats, layout, incidentsInstead } = props.room;
  const whole = (value: number): FigurePart[] => [{ text: formats().integer(value), unit: false }];
  const counted =
    (read: (state: BoardState) => number) =>
    (state: BoardState): number | undefined =>
      wasCounted(state) ? read(state) : undefined;

  const kinds: readonly KpiKind[] = [
    { hook: 'open', label: texts.kpis.open, value: counted((state) => tallyOf(state, -1, -1, 'open')), parts: whole },
    { hook: 'new-hour', label: texts.kpis.newHour, value: counted((state) => tallyOf(state, -1, -1, 'newHour')), parts: whole, isOfWindow: true },
    { hook: 'unacknowledged', label: texts.kpis.unacknowledged, value: (state) => unseenOf(state, incidentsInstead()), parts: whole, severity: (state) => worstUnseen(state, incidentsInstead()) },
    { hook: 'overdue', label: texts.kpis.overdue, value: counted((state) => tallyOf(state, -1, -1, 'overdue')), parts: whole },
    {
      hook: 'first-answer',
      label: texts.kpis.firstAnswer,
      value: (state) => state.kpis.firstAnswerMinutes,
      parts: (value) => formats().minutes(value),
    },
    {
      hook: 'load',
      label: texts.kpis.load,
      value: (state) => state.kpis.loadPercent,
      parts: (value) => [{ text: formats().signed(value), unit: false }, { text: '%', unit: true }],
      isOfWindow: true,
    },
  ];

  return (
    <div class="kpis" style={{ '--across': layout().kpisAcross }}>
      <For each={kinds}>{(kind) => <Kpi room={props.room} kind={kind} />}</For>
    </div>
  );
}

function Kpi(props: { readonly room: Room; readonly kind: KpiKind }): JSX.Element {
  const { board, shown, now, trouble } = props.room;
  const kind = props.kind;
  const doubtful = createMemo(() => kind.isOfWindow === true && isOfTheClock(trouble()));
  const value = createMemo(() => {
    const state = board();
    return state && shown() && !doubtful() ? kind.value(state) : undefined;
  });
  const badge = createMemo(() => {
    const state = board();
    return state && shown() && kind.severity ? kind.severity(state) : 0;
  });
  const mark = changeMark(value, now);

  return (
    <section class="kpi panel-look" classList={{ hatched: doubtful() }} data-stale={doubtful()}>
      <h2 class="panel-title">{kind.label}</h2>
      <div class="kpi-line">
        <Show when={badge() > 0}>
          <SeverityBadge level={badge()} />
        </Show>
        <span class="kpi-value" classList={{ stepped: mark.stepped() }} data-kpi={kind.hook} data-value={value() ?? ''}>
          <Figure parts={parts(value, kind)} />
        </span>
        <span class="kpi-mark">{mark.arrow()}</span>
      </div>
    </section>
  );
}

function parts(value: Accessor<number | undefined>, kind: KpiKind): readonly FigurePart[] {
  const known = value();
  return known === undefined ? [{ text: dash, unit: false }] : kind.parts(known);
}

/** Numbers large, units small; between them spaces that do not break. */
function Figure(props: { readonly parts: readonly FigurePart[] }): JSX.Element {
  const part = (at: number): FigurePart | undefined => props.parts[at];
  const text = (at: number): string => {
    const one = part(at);
    return one ? (at > 0 ? nbsp : '') + one.text : '';
  };
  return (
    <>
      <span>{text(0)}</span>
      <small>{text(1)}</small>
      <span>{text(2)}</span>
      <small>{text(3)}</small>
    </>
  );
}
