import { For, Show, type JSX } from 'solid-js';
import { nameIn } from '../../i18n/language';
import type { Language } from '../../i18n/texts';
import { channels, severities, statuses, type FeedHealth } from '../../wire.gen';
import { Choice } from '../choice';
import type { Words } from '../i18n/words';
import type { Live } from '../live';
import { times, type Asked, type Time } from './search-asked';

interface SearchFormProps {
  readonly language: Language;
  readonly words: Words;
  readonly live: Live;
  readonly feeds: readonly FeedHealth[];
  readonly asked: Asked;
  readonly change: (part: Partial<Asked>) => void;
  readonly find: () => void;
  readonly clear: () => void;
  readonly enter: (() => void) | undefined;
  readonly notice: string;
}

/** What incidents are looked for by: words, address, number, time and the filters. */
export function SearchForm(props: SearchFormProps): JSX.Element {
  const words = props.words.incident;
  const text = (field: 'words' | 'address' | 'id', label: string, hint: string): JSX.Element => (
    <label class="field">
      <span>{label}</span>
      <input type="search" data-field={field} placeholder={hint} maxlength="200" value={props.asked[field]} onInput={(event) => props.change({ [field]: event.currentTarget.value })} />
    </label>
  );
  const moment = (field: 'from' | 'until', label: string): JSX.Element => (
    <label class="field">
      <span>{label}</span>
      <input type="datetime-local" data-field={field} value={props.asked[field]} onChange={(event) => props.change({ [field]: event.currentTarget.value })} />
    </label>
  );
  return (
    <form class="pane" aria-label={words.title} novalidate onSubmit={(event) => { event.preventDefault(); props.find(); }}>
      <div class="search-fields">
        {text('words', words.words, words.wordsHint)}
        {text('address', words.address, words.addressHint)}
        {text('id', words.id, words.idHint)}
        <label class="field">
          <span>{words.time}</span>
          <select data-field="time" onChange={(event) => props.change({ time: event.currentTarget.value as Time })}>
            <For each={times}>{(time) => <option value={time} selected={props.asked.time === time}>{words.times[time]}</option>}</For>
          </select>
        </label>
        {moment('from', words.from)}
        {moment('until', words.until)}
        <Choice name="district" label={words.district} any={words.any} value={props.asked.district} set={(district) => props.change({ district })} options={props.live.districts().map((one) => [one.code, nameIn(props.language, one.names)])} />
        <Choice name="category" label={words.category} any={words.any} value={props.asked.category} set={(category) => props.change({ category })} options={props.live.categories().map((one) => [one.code, `${one.parent < 0 ? '' : '\u2003'}${nameIn(props.language, one.names)}`])} />
        <div class="search-pair">
          <Choice name="severity" label={words.severity} any={words.any} value={props.asked.severity} set={(severity) => props.change({ severity })} options={severities.slice(1).reverse().map((one) => [one, words.severities[one.toLowerCase()] ?? one])} />
          <Choice name="status" label={words.facts.status} any={words.any} value={props.asked.status} set={(status) => props.change({ status })} options={statuses.map((one) => [one, props.words.merge.statuses[one] ?? one])} />
          <Choice name="feed" label={words.feed} any={words.any} value={props.asked.feed} set={(feed) => props.change({ feed })} options={props.feeds.map((feed) => [feed.id, nameIn(props.language, feed.names)])} />
          <Choice name="channel" label={words.facts.channel} any={words.any} value={props.asked.channel} set={(channel) => props.change({ channel })} options={channels.map((one) => [one, words.channels[one] ?? one])} />
        </div>
        <label class="check">
          <input type="checkbox" checked={props.asked.open} onChange={(event) => props.change({ open: event.currentTarget.checked })} />
          {words.onlyOpen}
        </label>
      </div>
      <p class="notice" role="alert">{props.notice}</p>
      <div class="acts">
        <button type="submit" class="act primary" data-act="find">{words.find}</button>
        <button type="button" class="act" data-act="clear" onClick={() => props.clear()}>{words.clear}</button>
      </div>
      <Show when={props.enter}>
        {(enter) => <button type="button" class="act wide" data-act="enter-call" onClick={() => enter()()}>{props.words.hand.enter}</button>}
      </Show>
    </form>
  );
}
