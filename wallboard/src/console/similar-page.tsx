import { createEffect, createMemo, createSignal, For, on, Show, type JSX } from 'solid-js';
import type { Formats } from '../format/formats';
import { nameIn } from '../i18n/language';
import type { Language } from '../i18n/texts';
import type { FeedHealth, IncidentSummary } from '../wire.gen';
import { api } from './api';
import { fresh } from './fresh';
import type { Words } from './i18n/words';
import { SimilarDetail, type Alike } from './similar-detail';
import { stepWithArrows } from './step-with-arrows';
import './rejections-page.css';
import './similar-page.css';

interface SimilarPageProps {
  readonly language: Language;
  readonly words: Words;
  readonly formats: Formats;
  readonly feeds: readonly FeedHealth[];
  readonly districtName: (code: string) => string;
  readonly categoryName: (code: string) => string;
  readonly mayAct: boolean;
}

const states = ['proposed', 'merged'] as const;
type State = (typeof states)[number];

/** Two panes: what may be one problem or was said to be one, and the one that is chosen. */
export function SimilarPage(props: SimilarPageProps): JSX.Element {
  const [state, setState] = createSignal<State>('proposed');
  const [chosen, setChosen] = createSignal<string>();
  const [notice, setNotice] = createSignal('');
  const proposals = fresh(() => api.proposals());
  const merges = fresh(() => api.merges());
  const loaded = (): boolean => (state() === 'proposed' ? proposals : merges).value() !== undefined;
  const rows = createMemo((): readonly Alike[] =>
    state() === 'proposed'
      ? (proposals.value()?.items ?? []).map((one) => ({ id: idOf(one.incidents), incidents: one.incidents, score: one.score, reasons: one.reasons }))
      : (merges.value()?.items ?? []).map((one) => ({ id: idOf(one.incidents), incidents: one.incidents, voices: one.voices, reasons: [] })));
  const shown = createMemo(() => rows().find((row) => row.id === chosen()));
  createEffect(on(state, () => setChosen(undefined), { defer: true }));
  const feedName = (id: string): string => {
    const feed = props.feeds.find((one) => one.id === id);
    return feed ? nameIn(props.language, feed.names) : id;
  };

  return (
    <main class="page panes two">
      <section class="pane" aria-label={props.words.similar}>
        <div class="segments">
          <For each={states}>
            {(one) => (
              <button type="button" class="segment" data-state={one} aria-pressed={state() === one} onClick={() => setState(one)}>
                {props.words.merge.states[one]}
              </button>
            )}
          </For>
        </div>
        <Show when={state() === 'proposed'}>
          <p class="hint">{props.words.merge.hint}</p>
        </Show>
        <div class="rows" onKeyDown={stepWithArrows}>
          <For
            each={rows()}
            fallback={<Show when={loaded()}><p class="quiet">{state() === 'proposed' ? props.words.merge.none : props.words.merge.noneMerged}</p></Show>}
          >
            {(row) => (
              <button type="button" class="row" data-alike={row.id} aria-pressed={chosen() === row.id} onClick={() => setChosen(row.id)}>
                <span class="row-name">{titleOf(row.incidents, props.words)}</span>
                <span class="row-count">{props.formats.integer(row.voices ?? row.incidents.length)}</span>
                <span class="row-reason">
                  {[...new Set(row.incidents.map((incident) => feedName(incident.feed)))].join(' · ')}
                  {row.score === undefined ? '' : ` · ${props.words.merge.likeness(props.formats.integer(Math.round(row.score * 100)))}`}
                </span>
              </button>
            )}
          </For>
        </div>
      </section>
      <section class="pane detail" aria-live="polite">
        <p class="notice" role="status">{notice()}</p>
        <Show when={shown()} keyed fallback={<p class="quiet">{props.words.merge.pickOne}</p>}>
          {(row) => (
            <SimilarDetail
              words={props.words}
              formats={props.formats}
              alike={row}
              feedName={feedName}
              districtName={props.districtName}
              categoryName={props.categoryName}
              mayAct={props.mayAct}
              said={(text) => {
                setNotice(text);
                proposals.refresh();
                merges.refresh();
              }}
            />
          )}
        </Show>
      </section>
    </main>
  );
}

function idOf(incidents: readonly IncidentSummary[]): string {
  return incidents.map((incident) => incident.key).sort((a, b) => a - b).join('-');
}

/** The title of the earliest report that has one. */
function titleOf(incidents: readonly IncidentSummary[], words: Words): string {
  return incidents.find((incident) => incident.title)?.title ?? incidents.find((incident) => incident.text)?.text ?? words.merge.noTitle;
}
