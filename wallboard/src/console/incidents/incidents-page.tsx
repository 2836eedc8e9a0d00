import { createEffect, createSignal, For, on, onCleanup, Show, type JSX } from 'solid-js';
import type { FeatureCollection } from 'geojson';
import type { Formats } from '../../format/formats';
import type { Language } from '../../i18n/texts';
import { fetchBoundaries } from '../../map/boundaries';
import type { FeedHealth, IncidentSummary } from '../../wire.gen';
import { lettersKept } from '../alerts/kept-letters';
import { wishOf } from '../alerts/key-plan';
import { alertLook } from '../alerts/alert-look';
import { api } from '../api';
import type { Words } from '../i18n/words';
import type { Live } from '../live';
import { stepWithArrows } from '../step-with-arrows';
import { EnterDialog } from '../hands/enter-dialog';
import { HandBox } from '../hands/hand-box';
import { isTyping } from '../is-typing';
import { IncidentCard } from './incident-card';
import { openSearch } from './open-search';
import { nothing, requestOf, type Asked } from './search-asked';
import { SearchForm } from './search-form';
import '../rejections-page.css';
import '../field.css';
import './incidents-page.css';

interface IncidentsPageProps {
  readonly language: Language;
  readonly words: Words;
  readonly formats: Formats;
  readonly live: Live;
  readonly feeds: readonly FeedHealth[];
  readonly role: string;
}

/** Incidents by words, address, number, time and place; and the card of the one that is chosen. */
export function IncidentsPage(props: IncidentsPageProps): JSX.Element {
  const words = props.words.incident;
  const [asked, setAsked] = createSignal<Asked>(nothing);
  const [chosen, setChosen] = createSignal<IncidentSummary>();
  const [notice, setNotice] = createSignal('');
  const [boundaries, setBoundaries] = createSignal<FeatureCollection>();
  const look = alertLook({ language: props.language, words: props.words.alert, formats: () => props.formats, live: props.live });
  const change = (part: Partial<Asked>): void => void setAsked({ ...asked(), ...part });
  createEffect(() => props.live.hasMap() && onCleanup(fetchBoundaries('/api/v1/boundaries', setBoundaries)));

  const search = openSearch(api.search, (error) => setNotice(error === undefined ? '' : props.words.failed(error.message)));
  const { found, setFound } = search;
  async function find(): Promise<void> {
    const request = requestOf(asked(), props.live.timeZone());
    await (request === undefined ? setNotice(words.wrongSpan) : search.begin(request));
  }
  onCleanup(search.stop);

  // «/» leads to the words, as it leads to the search of the alerts.
  const toWords = (event: KeyboardEvent): void => {
    if (wishOf(event, isTyping(event.target), lettersKept(localStorage)) === 'search') {
      event.preventDefault();
      document.querySelector<HTMLInputElement>('.incidents-page [data-field="words"]')?.focus();
    }
  };
  addEventListener('keydown', toWords);
  onCleanup(() => removeEventListener('keydown', toWords));

  const [entering, setEntering] = createSignal(false);
  const mayEnter = (): boolean => ['dispatcher', 'lead', 'administrator'].includes(props.role);

  /** The card that is open, and its row, as they are since. */
  async function again(): Promise<void> {
    const { feed, id } = chosen()!;
    try {
      const since = (await api.incidents({ feed, id, limit: '1' })).items[0];
      setFound((found() ?? []).flatMap((one) => (one.feed === feed && one.id === id ? since ?? [] : [one])));
      setChosen((one) => (one?.feed === feed && one.id === id ? since : one));
    } catch (error) {
      setNotice(props.words.failed((error as Error).message));
    }
  }

  async function show(id: string): Promise<void> {
    setAsked({ ...nothing, feed: 'console', id });
    await find();
    setChosen(found()?.[0]);
    setNotice(props.words.hand.saved(id));
  }

  // A choice is asked for at once; what is typed when it is whole.
  createEffect(on(() => [asked().feed, asked().district, asked().category, asked().severity, asked().status, asked().channel, asked().open], () => void find()));

  return (
    <main class="page panes incidents-page">
      <SearchForm
        language={props.language} words={props.words} live={props.live} feeds={props.feeds} asked={asked()} change={change} notice={notice()}
        find={() => void find()} clear={() => { setAsked(nothing); void find(); }} enter={mayEnter() ? () => setEntering(true) : undefined}
      />
      <Show when={entering()}>
        <EnterDialog language={props.language} words={props.words} live={props.live} done={(id) => void show(id)} close={() => setEntering(false)} />
      </Show>
      <section class="pane" aria-label={words.results}>
        <div class="rows" onKeyDown={stepWithArrows}>
          <For each={found()} fallback={<Show when={found() && !search.looking()}><p class="quiet" data-none>{words.none}</p></Show>}>
            {(incident) => (
              <button type="button" class="row" data-incident={incident.key} aria-pressed={chosen()?.key === incident.key} onClick={() => setChosen(incident)}>
                <span class="row-name">{incident.title ?? incident.text ?? look.category(incident.category)}</span>
                <span class="row-time">{look.moment(incident.occurredAt)}</span>
                <span class="row-reason">{[incident.address, look.feed(incident.feed), incident.id, incident.districts.map(look.district).join(', ')].filter((part) => part !== undefined && part !== '').join(' · ')}</span>
              </button>
            )}
          </For>
          <Show when={search.hasMore() && !search.looking()}>
            <button type="button" class="act wide" data-act="more" onClick={() => void search.more()}>{words.more}</button>
          </Show>
        </div>
        <Show when={search.looking()?.backTo} fallback={<p class="quiet" role="status">{search.looking() ? words.searching : found()?.length ? words.found(look.formats.integer(found()!.length), search.hasMore()) : ''}</p>}>
          {(backTo) => (
            <div class="acts search-on">
              <p class="quiet" role="status">{words.looking(look.formats.integer(search.looking()!.count), look.moment(backTo()))}</p>
              <button type="button" class="act" data-act="stop" onClick={search.stop}>{words.stop}</button>
            </div>
          )}
        </Show>
      </section>
      <section class="pane detail" aria-live="polite">
        <Show when={chosen()} fallback={<p class="quiet">{words.pickOne}</p>}>
          {(incident) => (
            <IncidentCard words={props.words} look={look} incident={incident()} role={props.role} boundaries={boundaries()}>
              <Show when={props.role !== 'viewer'}>
                <HandBox words={props.words} look={look} incident={incident()} role={props.role} live={props.live} changed={() => void again()} />
              </Show>
            </IncidentCard>
          )}
        </Show>
      </section>
    </main>
  );
}
