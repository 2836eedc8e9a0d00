import { createEffect, createSignal, For, on, onCleanup, Show, type JSX } from 'solid-js';
import type { FeatureCollection } from 'geojson';
import type { Formats } from '../../format/formats';
import { nameIn } from '../../i18n/language';
import type { Language } from '../../i18n/texts';
import { fetchBoundaries } from '../../map/boundaries';
import { severities, type FeedHealth, type IncidentSummary } from '../../wire.gen';
import { alertLook } from '../alerts/alert-look';
import { api } from '../api';
import { Choice } from '../choice';
import type { Words } from '../i18n/words';
import type { Live } from '../live';
import { stepWithArrows } from '../step-with-arrows';
import { EnterDialog } from '../hands/enter-dialog';
import { HandBox } from '../hands/hand-box';
import { IncidentCard } from './incident-card';
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

type Asked = Readonly<Record<'id' | 'feed' | 'district' | 'category' | 'severity' | 'open', string>>;

const nothing: Asked = { id: '', feed: '', district: '', category: '', severity: '', open: '' };
const pageSize = '100';

/** Incidents by number, district, category; and the card of the one that is chosen. */
export function IncidentsPage(props: IncidentsPageProps): JSX.Element {
  const words = props.words.incident;
  const [asked, setAsked] = createSignal<Asked>(nothing);
  const [found, setFound] = createSignal<readonly IncidentSummary[]>();
  const [next, setNext] = createSignal<string>();
  const [chosen, setChosen] = createSignal<IncidentSummary>();
  const [notice, setNotice] = createSignal('');
  const [boundaries, setBoundaries] = createSignal<FeatureCollection>();
  const look = alertLook({ language: props.language, words: props.words.alert, formats: () => props.formats, live: props.live });
  const change = (part: Partial<Asked>): void => void setAsked({ ...asked(), ...part });
  createEffect(() => props.live.hasMap() && onCleanup(fetchBoundaries('/api/v1/boundaries', setBoundaries)));

  let turn = 0;
  async function find(before?: string): Promise<void> {
    const mine = ++turn;
    try {
      const page = await api.incidents({ ...asked(), id: asked().id.trim(), before, limit: pageSize });
      if (mine === turn) {
        setFound(before === undefined ? page.items : [...(found() ?? []), ...page.items]);
        setNext(page.next);
        setNotice('');
      }
    } catch (error) {
      setNotice(props.words.failed((error as Error).message));
    }
  }

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

  // A choice is asked for at once; a number when it is whole.
  createEffect(on(() => [asked().feed, asked().district, asked().category, asked().severity, asked().open], () => void find()));

  return (
    <main class="page panes incidents-page">
      <form class="pane" aria-label={words.title} onSubmit={(event) => { event.preventDefault(); void find(); }}>
        <label class="field">
          <span>{words.id}</span>
          <input type="search" data-incident-id placeholder={words.idHint} maxlength="200" value={asked().id} onInput={(event) => change({ id: event.currentTarget.value })} />
        </label>
        <Choice label={words.feed} any={words.any} value={asked().feed} set={(feed) => change({ feed })} options={props.feeds.map((feed) => [feed.id, nameIn(props.language, feed.names)])} />
        <Choice label={words.district} any={words.any} value={asked().district} set={(district) => change({ district })} options={props.live.districts().map((one) => [one.code, nameIn(props.language, one.names)])} />
        <Choice label={words.category} any={words.any} value={asked().category} set={(category) => change({ category })} options={props.live.categories().map((one) => [one.code, `${one.parent < 0 ? '' : '\u2003'}${nameIn(props.language, one.names)}`])} />
        <Choice label={words.severity} any={words.any} value={asked().severity} set={(severity) => change({ severity })} options={severities.slice(1).reverse().map((one) => [one, words.severities[one.toLowerCase()] ?? one])} />
        <label class="check">
          <input type="checkbox" checked={asked().open === 'true'} onChange={(event) => change({ open: event.currentTarget.checked ? 'true' : '' })} />
          {words.onlyOpen}
        </label>
        <Show when={mayEnter()}>
          <button type="button" class="act wide" data-act="enter-call" onClick={() => setEntering(true)}>{props.words.hand.enter}</button>
        </Show>
        <div class="acts">
          <button type="submit" class="act primary" data-act="find">{words.find}</button>
          <button type="button" class="act" onClick={() => { setAsked(nothing); void find(); }}>{words.clear}</button>
        </div>
        <p class="notice" role="status">{notice()}</p>
      </form>
      <Show when={entering()}>
        <EnterDialog language={props.language} words={props.words} live={props.live} done={(id) => void show(id)} close={() => setEntering(false)} />
      </Show>
      <section class="pane" aria-label={words.results}>
        <div class="rows" onKeyDown={stepWithArrows}>
          <For each={found()} fallback={<Show when={found()}><p class="quiet">{words.none}</p></Show>}>
            {(incident) => (
              <button type="button" class="row" data-incident={incident.key} aria-pressed={chosen()?.key === incident.key} onClick={() => setChosen(incident)}>
                <span class="row-name">{incident.title ?? incident.text ?? look.category(incident.category)}</span>
                <span class="row-time">{look.moment(incident.occurredAt)}</span>
                <span class="row-reason">{[look.feed(incident.feed), incident.id, incident.districts.map(look.district).join(', ')].join(' · ')}</span>
              </button>
            )}
          </For>
          <Show when={next()}>
            <button type="button" class="act wide" onClick={() => void find(next())}>{words.more}</button>
          </Show>
        </div>
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
