import { createSignal, For, Show, type JSX } from 'solid-js';
import type { Formats } from '../../format/formats';
import type { WallView } from '../../wire.gen';
import { fresh } from '../fresh';
import { momentOf } from './moment-of';
import type { Words } from '../i18n/words';
import { asking } from './asking';
import { peopleApi } from './people-api';
import { TextField, textsOf } from './text-field';

/** Walls that may watch; one is let in by the code that it shows. */
export function WallsPane(props: { readonly words: Words; readonly formats: Formats }): JSX.Element {
  const words = props.words.people.walls;
  const walls = fresh(() => peopleApi.walls());
  const [letIn, setLetIn] = createSignal('');
  const [sure, setSure] = createSignal('');
  const form = asking((status, detail) => (status === 404 ? words.unknownCode : status === 429 ? props.words.signIn.tooOften : props.words.failed(detail)));

  function submit(event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): void {
    event.preventDefault();
    const shown = event.currentTarget;
    const text = textsOf(shown);
    setLetIn('');
    void form.run(async () => {
      await peopleApi.accept(text('wall-code'), text('wall-name').trim());
      setLetIn(text('wall-name').trim());
      shown.reset();
      walls.refresh();
    });
  }

  function revoke(wall: WallView): void {
    if (sure() !== wall.id) {
      setSure(wall.id);
      return;
    }
    setSure('');
    void form.run(async () => {
      await peopleApi.revoke(wall.id);
      walls.refresh();
    });
  }

  const time = (moment: string): string => momentOf(props.formats, moment);
  return (
    <section class="people-pane" aria-label={words.title}>
      <h2>{words.title}</h2>
      <form class="people-form across" data-pairing onSubmit={submit}>
        <TextField id="wall-code" label={words.code} hint={words.codeHint} longest={20} />
        <TextField id="wall-name" label={words.name} hint={words.nameHint} longest={60} />
        <button class="act primary" type="submit" disabled={form.busy()}>{words.letIn}</button>
      </form>
      <Show when={form.wrong()}>
        <p class="wrong" role="alert">{form.wrong()}</p>
      </Show>
      <p class="quiet" role="status">{letIn() === '' ? '' : words.done(letIn())}</p>
      <Show when={walls.value()?.items.length === 0}>
        <p class="quiet">{words.none}</p>
      </Show>
      <ul class="people-list">
        <For each={walls.value()?.items ?? []}>
          {(wall) => (
            <li data-wall={wall.id}>
              <span>
                {wall.name ?? wall.id}
                <small>{wall.pairedAt ? words.paired(time(wall.pairedAt), wall.pairedBy ?? '') : words.configured}</small>
                <Show when={wall.pairedAt}>
                  <small>{wall.seenAt ? words.seen(time(wall.seenAt)) : words.neverSeen}</small>
                </Show>
              </span>
              <Show when={wall.pairedAt}>
                <button type="button" class="act" data-act="revoke" onClick={() => revoke(wall)}>{sure() === wall.id ? words.sure : words.revoke}</button>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
