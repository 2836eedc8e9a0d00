import { createSignal, For, onMount, Show, type JSX } from 'solid-js';
import { zonedMoment } from '../../format/zoned';
import { nameIn } from '../../i18n/language';
import type { Language } from '../../i18n/texts';
import { severities } from '../../wire.gen';
import { commandKey } from '../alerts/alerts-api';
import { Choice } from '../choice';
import type { Words } from '../i18n/words';
import type { Live } from '../live';
import { asking } from '../people/asking';
import { empty, entered, type EnterFault, type EnterForm } from './entered';
import { handsApi } from './hands-api';
import '../dialog.css';
import './hands.css';

interface EnterDialogProps {
  readonly language: Language;
  readonly words: Words;
  readonly live: Live;
  readonly done: (id: string) => void;
  readonly close: () => void;
}

/** An incident from a call: a form worked by keyboard from the first field to the last, what is wrong beside its field. */
export function EnterDialog(props: EnterDialogProps): JSX.Element {
  const words = props.words.hand;
  const incident = props.words.incident;
  const [form, setForm] = createSignal<EnterForm>(empty);
  const [wrong, setWrong] = createSignal<readonly EnterFault[]>([]);
  const asked = asking((_, detail) => props.words.failed(detail));
  // One key for the dialog: an answer that was lost makes no second incident.
  const key = commandKey();
  let dialog: HTMLDialogElement | undefined;
  let first: HTMLInputElement | undefined;
  onMount(() => {
    dialog!.showModal();
    first!.focus();
  });
  const change = (part: Partial<EnterForm>): void => void setForm({ ...form(), ...part });

  async function save(): Promise<void> {
    const made = entered(form(), (local) => zonedMoment(local, props.live.timeZone()) ?? Number.NaN, props.live.now());
    setWrong(made.wrong);
    if (made.body === undefined) {
      queueMicrotask(() => dialog!.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const body = made.body;
    await asked.run(async () => {
      const done = await handsApi.enter(body, key);
      dialog!.close();
      props.done(done.id);
    });
  }

  function Line(line: { readonly name: keyof EnterForm; readonly label: string; readonly hint?: string; readonly fault?: EnterFault; readonly longest: number; readonly type?: string }): JSX.Element {
    const isWrong = (): boolean => line.fault !== undefined && wrong().includes(line.fault);
    return (
      <label class="field" for={`enter-${line.name}`}>
        <span>{line.label}</span>
        <input
          id={`enter-${line.name}`}
          ref={(box) => { if (line.name === 'title') { first = box; } }}
          type={line.type ?? 'text'}
          autocomplete="off"
          maxLength={line.longest}
          value={form()[line.name]}
          aria-invalid={isWrong()}
          aria-describedby={`enter-${line.name}-says`}
          onInput={(event) => change({ [line.name]: event.currentTarget.value })}
        />
        <small id={`enter-${line.name}-says`} class={isWrong() ? 'field-wrong' : ''}>{isWrong() ? words.wrong[line.fault!] : line.hint}</small>
      </label>
    );
  }

  return (
    <dialog class="dialog dialog-wide enter-dialog" ref={dialog} aria-label={words.dialog} onClose={props.close}>
      <form novalidate data-enter onSubmit={(event) => { event.preventDefault(); void save(); }}>
        <h2>{words.dialog}</h2>
        <Line name="title" label={words.what} hint={words.whatHint} fault="title" longest={200} />
        <label class="field" for="enter-text">
          <span>{words.text}</span>
          <textarea id="enter-text" rows="2" maxLength={4_000} value={form().text} onInput={(event) => change({ text: event.currentTarget.value })} />
        </label>
        <div class="enter-pair">
          <Choice label={words.category} any={words.byWords} value={form().category} set={(category) => change({ category })} options={props.live.categories().map((one) => [one.code, `${one.parent < 0 ? '' : '\u2003'}${nameIn(props.language, one.names)}`])} />
          <Choice label={words.district} any={words.byPoint} value={form().district} set={(district) => change({ district })} options={props.live.districts().map((one) => [one.code, nameIn(props.language, one.names)])} />
        </div>
        <div class="enter-pair">
          <Line name="address" label={words.address} longest={300} />
          <Line name="point" label={words.point} hint={words.pointHint} fault="point" longest={60} />
        </div>
        <div class="enter-pair three">
          <Choice label={words.severity} any={incident.severities['unknown']!} value={form().severity} set={(severity) => change({ severity })} options={severities.slice(1).reverse().map((one) => [one, incident.severities[one.toLowerCase()] ?? one])} />
          <label class="field" for="enter-channel">
            <span>{words.channel}</span>
            <select id="enter-channel" onChange={(event) => change({ channel: event.currentTarget.value })}>
              <For each={['dispatch', 'hotline']}>{(one) => <option value={one} selected={form().channel === one}>{incident.channels[one]}</option>}</For>
            </select>
          </label>
          <Line name="at" label={words.at} hint={words.atHint} fault="at" type="datetime-local" longest={30} />
        </div>
        <fieldset class="enter-caller">
          <legend>{words.caller}</legend>
          <div class="enter-pair">
            <Line name="callerName" label={words.callerName} longest={300} />
            <Line name="callerPhone" label={words.callerPhone} type="tel" longest={40} />
          </div>
          <p class="hint">{words.callerHint}</p>
        </fieldset>
        <Show when={asked.wrong()}><p class="wrong" role="alert">{asked.wrong()}</p></Show>
        <div class="acts">
          <button type="submit" class="act primary" data-act="save-call" disabled={asked.busy()}>{words.save}</button>
          <button type="button" class="act" onClick={() => dialog!.close()}>{words.cancel}</button>
        </div>
      </form>
    </dialog>
  );
}
