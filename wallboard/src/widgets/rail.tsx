import { createEffect, createMemo, createSignal, Index, on, onCleanup, Show, type Accessor, type JSX } from 'solid-js';
import { severity } from '../board/slot-targets';
import type { Rect } from '../layout/grid';
import { textWidth } from '../layout/text-width';
import type { BoardIncident } from '../wire.gen';
import type { Room } from '../wall/room';
import { AlertCard, cardHeight } from './alert-card';
import { rankOf } from './badge-shape';
import { railRest } from './rail-rest';
import { SeverityBadge } from './severity-badge';
import './rail.css';

const restFor = 3_000;
const blinking = 3;
const frame = { padding: 20, title: 76, footer: 72, gap: 10 } as const;

/** Cards of what is open and Severe or Extreme; what does not fit is counted below. */
export function Rail(props: { readonly room: Room; readonly rect: Rect }): JSX.Element {
  const { texts, board, slices, formats, now, missed, link, asOf } = props.room;
  const room = Math.max(1, Math.floor((props.rect.height - 2 * frame.padding - frame.title - frame.footer) / (cardHeight + frame.gap)));
  const wanted = createMemo(() => slices.notable().slice(0, room));
  const cards = steady(wanted);
  const rest = createMemo(
    () => {
      const state = board();
      return state ? railRest(state, cards()) : [];
    },
    undefined,
    { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  const restTotal = (): number => rest().reduce((sum, part) => sum + part.count, 0);
  const fits = (count: (value: number) => string, each: number): boolean => {
    const words = rest().map((part) => `S${rankOf(part.level)} ${count(part.count)}`);
    const wide = textWidth(texts.rail.more(count(restTotal()))) + words.reduce((sum, word) => sum + textWidth(word) + each, 0);
    return wide < props.rect.width - 2 * frame.padding - 16;
  };
  // Signs are left out only where they would push the counts out of the row, and counts are shortened only after that.
  const signed = (): boolean => fits(formats().integer, 84);
  const count = (value: number): string => (fits(formats().integer, 24) ? formats().integer(value) : formats().short(value));
  const stamped = (): boolean => link().kind === 'lost' && asOf() !== undefined;
  const isBlinking = (at: number): boolean =>
    cards()
      .filter(isUntakenExtreme)
      .slice(0, blinking)
      .includes(cards()[at]!);

  return (
    <div class="rail">
      <div class="rail-title">
        <h2 class="panel-title">{texts.rail.title}</h2>
        <Show when={stamped()}>
          <span class="rail-note">{texts.link.stamped(formats().clock(asOf()!))}</span>
        </Show>
        <Show when={!stamped() && missed()}>
          {(known) => (
            <span class="rail-note chip-mark" data-missed={known().incidents}>
              {texts.link.missed(formats().integer(known().incidents), formats().integer(known().critical))}
            </span>
          )}
        </Show>
      </div>
      <Show when={slices.present() && cards().length === 0}>
        <div class="rail-none">
          <div class="rail-none-words">{texts.rail.none}</div>
          <div class="rail-none-time">
            {texts.rail.checked(formats().clock((link().kind === 'live' ? now() : asOf()) ?? 0))}
          </div>
        </div>
      </Show>
      <div class="rail-cards">
        <Index each={cards()}>
          {(incident, at) => <AlertCard room={props.room} incident={incident()} blinking={isBlinking(at)} />}
        </Index>
      </div>
      <Show when={restTotal() > 0}>
        <div class="rail-rest">
          <span>{texts.rail.more(count(restTotal()))}</span>
          <Index each={rest()}>
            {(part) => (
              <span class="rail-rest-part" data-rest={`S${rankOf(part().level)}`} data-value={part().count}>
                <Show when={signed()}>
                  <SeverityBadge level={part().level} />
                </Show>
                {`S${rankOf(part().level)}`}&nbsp;{count(part().count)}
              </span>
            )}
          </Index>
        </div>
      </Show>
    </div>
  );
}

function isUntakenExtreme(incident: BoardIncident): boolean {
  return incident.severity === severity.extreme && incident.status === 0 && incident.mode === 0;
}

/** The list, but after a change it stands still for three seconds: no card moves away from under a reader. */
function steady(wanted: Accessor<readonly BoardIncident[]>): Accessor<readonly BoardIncident[]> {
  const [shown, setShown] = createSignal<readonly BoardIncident[]>(wanted());
  let changedAt = -restFor;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = (): void => {
    clearTimeout(timer);
    timer = undefined;
    changedAt = performance.now();
    setShown(wanted());
  };
  createEffect(
    on(wanted, (list) => {
      if (timer !== undefined || list === shown()) {
        return;
      }
      const left = changedAt + restFor - performance.now();
      if (left <= 0) {
        settle();
      } else {
        timer = setTimeout(settle, left);
      }
    }),
  );
  onCleanup(() => clearTimeout(timer));
  return shown;
}

