import { createEffect, createSignal, For, on, Show, type JSX } from 'solid-js';
import { nameIn } from '../../i18n/language';
import type { HandView, IncidentSummary, TrailView } from '../../wire.gen';
import { statuses } from '../../wire.gen';
import type { AlertLook } from '../alerts/alert-look';
import { commandKey } from '../alerts/alerts-api';
import { whoOf } from '../alerts/trail-words';
import { Refused } from '../api';
import { Choice } from '../choice';
import type { Words } from '../i18n/words';
import type { Live } from '../live';
import { handsApi } from './hands-api';
import './hands.css';

interface HandBoxProps {
  readonly words: Words;
  readonly look: AlertLook;
  readonly incident: IncidentSummary;
  readonly role: string;
  readonly live: Live;
  /** Told when something was done, so that the card is asked for anew. */
  readonly changed: () => void;
}

const leastReason = 3;
type Doing = 'move' | 'release' | 'follow';

/** What was done to an incident by hand, and what whoever is on duty may do. */
export function HandBox(props: HandBoxProps): JSX.Element {
  const words = props.words.hand;
  const [hand, setHand] = createSignal<HandView>();
  const [doing, setDoing] = createSignal<Doing>();
  const [to, setTo] = createSignal({ category: '', district: '', status: '' });
  const [reason, setReason] = createSignal('');
  const [wrong, setWrong] = createSignal<'reason' | 'place'>();
  const [notice, setNotice] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const mayAct = (): boolean => ['dispatcher', 'lead', 'administrator'].includes(props.role);
  const place = (one: HandView['place']): string => [props.look.category(one.category), ...one.districts.map(props.look.district)].join(' · ');
  let key = commandKey();
  let turn = 0;

  function begin(next: Doing | undefined): void {
    setDoing(next);
    setReason('');
    setWrong(undefined);
    setTo({ category: '', district: '', status: hand()?.status ?? '' });
    key = commandKey();
  }

  async function read(): Promise<void> {
    const mine = ++turn;
    try {
      const known = await handsApi.read(props.incident.feed, props.incident.id);
      if (mine === turn) {
        setHand(known);
      }
    } catch {
      // Whoever may not see it has no box.
    }
  }

  createEffect(on(() => [props.incident.feed, props.incident.id], () => {
    setHand(undefined);
    setNotice('');
    begin(undefined);
    void read();
  }));

  async function act(): Promise<void> {
    const [what, known, why] = [doing()!, hand()!, reason().trim()];
    const lacksPlace = what === 'move' && to().category === '' && to().district === '';
    setWrong(lacksPlace ? 'place' : what !== 'follow' && why.length < leastReason ? 'reason' : undefined);
    if (wrong() !== undefined || busy()) {
      return;
    }
    const seen = { feed: known.feed, id: known.id, version: known.version, ...(why === '' ? {} : { reason: why }) };
    setBusy(true);
    try {
      setHand(await (what === 'move'
        ? handsApi.move({ ...seen, ...(to().category === '' ? {} : { category: to().category }), ...(to().district === '' ? {} : { district: to().district }) }, key)
        : what === 'release' ? handsApi.release(seen, key) : handsApi.follow({ ...seen, status: to().status }, key)));
      setNotice('');
      begin(undefined);
      props.changed();
    } catch (error) {
      if (error instanceof Refused && error.problem.status === 409) {
        const { by, at } = error.problem;
        begin(undefined);
        await read();
        props.changed();
        setNotice(words.first(by ?? '', at === undefined ? '' : props.look.moment(at)));
      } else {
        setNotice(props.words.failed((error as Error).message));
      }
    } finally {
      setBusy(false);
    }
  }

  const change = (entry: TrailView): string => {
    const said = (text: string | undefined): string => text === undefined ? ''
      : text.includes(';') ? text.split('; ').map((code, at) => (at === 0 ? props.look.category(code) : props.look.district(code))).join(' · ')
      : props.words.merge.statuses[text] ?? text;
    return entry.after === undefined ? '' : `${said(entry.before)} → ${said(entry.after)}`;
  };

  return (
    <Show when={hand()}>
      {(known) => (
        <section class="hand-box" data-hand={known().version} aria-label={words.box}>
          <h3>{words.box}</h3>
          <Show when={known().isMoved}><p class="settled" data-moved>{words.moved(place(known().byReports))}</p></Show>
          <Show when={mayAct() && doing() === undefined}>
            <div class="acts">
              <button type="button" class="act" data-act="move" onClick={() => begin('move')}>{words.move}</button>
              <Show when={known().isMoved}><button type="button" class="act" data-act="release" onClick={() => begin('release')}>{words.release}</button></Show>
              <Show when={known().feed === 'console'}><button type="button" class="act" data-act="follow" onClick={() => begin('follow')}>{words.follow}…</button></Show>
            </div>
          </Show>
          <Show when={doing()}>
            {(what) => (
              <form novalidate onSubmit={(event) => { event.preventDefault(); void act(); }}>
                <Show when={what() === 'move'}>
                  <Choice label={words.category} any={words.asIs} value={to().category} set={(category) => setTo({ ...to(), category })} options={props.live.categories().map((one) => [one.code, `${one.parent < 0 ? '' : '\u2003'}${nameIn(props.look.language, one.names)}`])} />
                  <Choice label={words.district} any={words.asIs} value={to().district} set={(district) => setTo({ ...to(), district })} options={props.live.districts().map((one) => [one.code, nameIn(props.look.language, one.names)])} />
                  <Show when={wrong() === 'place'}><p class="wrong" role="alert">{words.wrong.place}</p></Show>
                </Show>
                <Show when={what() === 'follow'}>
                  <label class="field" for="hand-status">
                    <span>{words.follow}</span>
                    <select id="hand-status" onChange={(event) => setTo({ ...to(), status: event.currentTarget.value })}>
                      <For each={statuses}>{(one) => <option value={one} selected={to().status === one}>{props.words.merge.statuses[one] ?? one}</option>}</For>
                    </select>
                  </label>
                </Show>
                <label class="field" for="hand-reason">
                  <span>{what() === 'follow' ? words.followNote : words.reason}</span>
                  <input
                    id="hand-reason" maxLength={500} autocomplete="off" value={reason()} aria-invalid={wrong() === 'reason'} aria-describedby="hand-reason-says"
                    ref={(box) => queueMicrotask(() => what() === 'release' && box.focus())}
                    onInput={(event) => setReason(event.currentTarget.value)}
                  />
                  <small id="hand-reason-says" class={wrong() === 'reason' ? 'field-wrong' : ''}>{wrong() === 'reason' ? words.wrong.reason : words.reasonHint}</small>
                </label>
                <div class="acts">
                  <button type="submit" class="act primary" data-act="confirm-hand" disabled={busy()}>
                    {what() === 'move' ? words.confirmMove : what() === 'release' ? words.confirmRelease : words.confirmFollow}
                  </button>
                  <button type="button" class="act" onClick={() => begin(undefined)}>{words.cancel}</button>
                </div>
              </form>
            )}
          </Show>
          <p class="notice" role="status">{notice()}</p>
          <Show when={known().history.length > 0}>
            <ul class="hand-history" aria-label={words.history}>
              <For each={known().history}>
                {(entry) => (
                  <li>
                    {[props.look.words.trail.verbs[entry.verb] ?? entry.verb, change(entry)].filter((part) => part !== '').join(': ')}
                    <br />
                    <small>{[props.look.moment(entry.at), whoOf(props.look, entry), entry.reason].filter((part) => part !== undefined && part !== '').join(' · ')}</small>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        </section>
      )}
    </Show>
  );
}
