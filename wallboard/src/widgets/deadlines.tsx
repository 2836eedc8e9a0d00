import { createMemo, For, Index, Show, type JSX } from 'solid-js';
import { tallyOf, wasCounted } from '../board/reading-state';
import { abbreviated } from '../format/break-name';
import { dash } from '../format/formats';
import { nameIn } from '../i18n/language';
import type { BoardIncident, Tally } from '../wire.gen';
import { textWidth } from '../layout/text-width';
import type { Room } from '../wall/room';
import './deadlines.css';

/** Units that stand beside an age. */
const lineHolds = 400;

/** What is overdue and what soon will be, and the three that have waited longest past their deadline. */
export function Deadlines(props: { readonly room: Room }): JSX.Element {
  const { texts, board, slices } = props.room;
  const oldest = createMemo(() => board()?.oldest ?? []);
  const kinds: readonly (readonly [Tally, string])[] = [
    ['overdue', texts.deadlines.overdue],
    ['due15', texts.deadlines.quarter],
    ['due60', texts.deadlines.hour],
    ['dueLater', texts.deadlines.later],
  ];
  return (
    <div class="deadlines">
      <div class="deadline-counts">
        <For each={kinds}>{([tally, label]) => <DeadlineCount room={props.room} tally={tally} label={label} />}</For>
      </div>
      <div class="deadline-list">
        <Show when={slices.present() && oldest().length === 0}>
          <div class="deadline-row deadline-none">{texts.deadlines.noneOverdue}</div>
        </Show>
        <Index each={oldest()}>{(incident) => <DeadlineRow room={props.room} incident={incident()} />}</Index>
      </div>
    </div>
  );
}

function DeadlineCount(props: { readonly room: Room; readonly tally: Tally; readonly label: string }): JSX.Element {
  const { board, shown, formats } = props.room;
  const value = createMemo(() => {
    const state = board();
    return state && shown() && wasCounted(state) ? tallyOf(state, -1, -1, props.tally) : undefined;
  });
  return (
    <div class="deadline-count">
      <span class="deadline-number" data-deadline={props.tally} data-value={value() ?? ''}>
        {value() === undefined ? dash : formats().short(value()!)}
      </span>
      <span class="deadline-label">{props.label}</span>
    </div>
  );
}

function DeadlineRow(props: { readonly room: Room; readonly incident: BoardIncident }): JSX.Element {
  const { slices, language, now, formats } = props.room;
  const what = createMemo(() => {
    const names = slices.categories()[props.incident.category]?.names;
    return names ? nameIn(language, names) : (props.incident.title ?? '');
  });
  const where = createMemo(() => {
    const names = slices.districts()[props.incident.districts[0] ?? -1]?.shortNames;
    return names ? nameIn(language, names) : '';
  });
  const past = (): string => formats().coarse((now() ?? 0) - (props.incident.due ?? now() ?? 0));
  return (
    <div class="deadline-row">
      <span class="clip">
        {abbreviated(what(), (text) => textWidth(text) < lineHolds)}
        <Show when={textWidth(`${what()} ${where()}`) < lineHolds}>
          <span class="deadline-place"> {where()}</span>
        </Show>
      </span>
      <span class="deadline-past">{past()}</span>
    </div>
  );
}
