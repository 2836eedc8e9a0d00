import { createSignal, For, Show, type JSX } from 'solid-js';
import { localMoment, zonedMoment } from '../../format/zoned';
import type { FeedHealth, ImportView } from '../../wire.gen';
import { handsApi } from '../hands/hands-api';
import type { Words } from '../i18n/words';
import { asking } from '../people/asking';

interface SpanFormProps {
  readonly words: Words;
  readonly feeds: readonly FeedHealth[];
  readonly feedName: (id: string) => string;
  readonly timeZone: string;
  readonly now: number;
  readonly shown: (span: ImportView) => void;
}

const hour = 3_600_000;
const longest = 31 * 24 * hour;

/** Asks of which feed, and from when until when, what it told is to be shown and perhaps made void: for feeds whose deliveries name no import. */
export function SpanForm(props: SpanFormProps): JSX.Element {
  const words = props.words.imports.span;
  const [isOpen, setOpen] = createSignal(false);
  const [feed, setFeed] = createSignal('');
  const [from, setFrom] = createSignal('');
  const [until, setUntil] = createSignal('');
  const ask = asking((_, detail) => props.words.failed(detail));

  function open(): void {
    setFeed(props.feeds[0]?.id ?? '');
    setFrom(localMoment(props.now - hour, props.timeZone));
    setUntil(localMoment(props.now, props.timeZone));
    ask.setWrong('');
    setOpen(true);
  }

  async function show(): Promise<void> {
    const [first, last] = [zonedMoment(from(), props.timeZone), zonedMoment(until(), props.timeZone)];
    if (feed() === '' || first === undefined || last === undefined || first >= last || last > props.now || last - first > longest) {
      ask.setWrong(words.wrong);
      return;
    }
    await ask.run(async () => {
      props.shown(await handsApi.span(feed(), new Date(first).toISOString(), new Date(last).toISOString()));
      setOpen(false);
    });
  }

  return (
    <Show when={isOpen()} fallback={<div class="acts"><button type="button" class="act" data-act="span" onClick={open}>{words.ask}</button></div>}>
      <form class="import-void" novalidate data-span onSubmit={(event) => { event.preventDefault(); void show(); }}>
        <p class="hint">{words.hint}</p>
        <label class="field">
          <span>{props.words.imports.facts.feed}</span>
          <select data-field="feed" ref={(box) => queueMicrotask(() => box.focus())} value={feed()} onChange={(event) => setFeed(event.currentTarget.value)}>
            <For each={props.feeds}>{(one) => <option value={one.id}>{props.feedName(one.id)}</option>}</For>
          </select>
        </label>
        <label class="field">
          <span>{words.from}</span>
          <input type="datetime-local" data-field="from" value={from()} onInput={(event) => setFrom(event.currentTarget.value)} />
        </label>
        <label class="field">
          <span>{words.until}</span>
          <input type="datetime-local" data-field="until" value={until()} onInput={(event) => setUntil(event.currentTarget.value)} />
        </label>
        <Show when={ask.wrong()}><p class="wrong" role="alert">{ask.wrong()}</p></Show>
        <div class="acts">
          <button type="submit" class="act primary" data-act="show-span" disabled={ask.busy()}>{words.show}</button>
          <button type="button" class="act" onClick={() => setOpen(false)}>{props.words.imports.cancel}</button>
        </div>
      </form>
    </Show>
  );
}
