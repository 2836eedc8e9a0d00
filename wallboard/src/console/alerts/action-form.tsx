import { createSignal, For, Show, type JSX } from 'solid-js';
import { zonedMoment } from '../../format/zoned';
import { nameIn } from '../../i18n/language';
import { ownerOf } from '../../i18n/name-of-owner';
import type { AlertView, BoardOwner } from '../../wire.gen';
import type { AlertLook } from './alert-look';
import type { CommandBody } from './alerts-api';
import { needsReason, outcomesOf, shelfEnd, shelvingMinutes, type Outcome, type Verb } from './possible';
import './action-form.css';

interface ActionFormProps {
  readonly look: AlertLook;
  readonly verb: Verb;
  readonly alert: AlertView;
  readonly timeZone: string;
  readonly now: number;
  /** To whom it may be given: names that were used before. */
  readonly owners: readonly string[];
  /** The post or the name of whoever sits here. */
  readonly me: string;
  readonly busy: boolean;
  readonly send: (more: Omit<CommandBody, 'version'>) => void;
  readonly cancel: () => void;
}

const leastReason = 3;

/** Asks for what a verb needs besides the press; sends nothing that the server is known to refuse. */
export function ActionForm(props: ActionFormProps): JSX.Element {
  const words = props.look.words.form;
  const limits = shelvingMinutes(props.alert);
  const [to, setTo] = createSignal('');
  const [until, setUntil] = createSignal('');
  const [minutes, setMinutes] = createSignal(limits.at(-1)!);
  const [outcome, setOutcome] = createSignal<Outcome>(outcomesOf(props.alert)[0]!);
  const [text, setText] = createSignal('');
  /** The department or the post whose name was chosen or written. */
  const known = (): BoardOwner | undefined => ownerOf(props.look.owners(), to());
  const choices = (): readonly string[] => [...new Set([...props.look.owners().map((one) => nameIn(props.look.language, one.names)), ...props.owners.map(props.look.owner)])];
  const goes = (verbs: readonly Verb[]): boolean => verbs.includes(props.verb);
  const isNote = (): boolean => props.verb === 'note';
  const reasonIsNeeded = (): boolean => isNote() || needsReason(props.verb, props.alert);
  const secondIsNeeded = (): boolean => props.verb === 'shelve' && props.alert.priority === 1;
  const isWhole = (): boolean =>
    (!goes(['assign', 'escalate']) || to().trim() !== '')
    && (!reasonIsNeeded() || text().trim().length >= leastReason);

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (!isWhole() || props.busy) {
      return;
    }
    const assignedUntil = zonedMoment(until(), props.timeZone);
    props.send({
      ...(goes(['assign', 'escalate']) ? (props.verb === 'assign' && known()?.isDepartment ? { department: known()!.code } : { to: to().trim() }) : {}),
      ...(props.verb === 'assign' && assignedUntil !== undefined ? { until: new Date(assignedUntil).toISOString() } : {}),
      ...(props.verb === 'shelve' ? { until: shelfEnd(props.now, minutes()) } : {}),
      ...(props.verb === 'resolve' ? { outcome: outcome() } : {}),
      ...(text().trim() === '' ? {} : isNote() ? { note: text().trim() } : { reason: text().trim() }),
    });
  }

  return (
    <form class="action-form" data-form={props.verb} onSubmit={submit} onKeyDown={(event) => event.code === 'Escape' && props.cancel()} ref={(form) => queueMicrotask(() => form.querySelector<HTMLElement>('input, select, textarea')?.focus())}>
      <h3>{words.titles[props.verb]}</h3>
      <Show when={goes(['assign', 'escalate'])}>
        <label class="field">
          <span>{words.to}</span>
          <input data-field="to" list="alert-owners" maxlength="100" autocomplete="off" placeholder={words.toHint} value={to()} onInput={(event) => setTo(event.currentTarget.value)} />
        </label>
        <datalist id="alert-owners"><For each={choices()}>{(owner) => <option value={owner} />}</For></datalist>
        <div class="chips">
          <Show when={props.verb === 'assign'}>
            <button type="button" class="act" data-me onClick={() => setTo(props.me)}>{words.me}</button>
          </Show>
          <For each={choices().slice(0, 8)}>{(owner) => <button type="button" class="act" onClick={() => setTo(owner)}>{owner}</button>}</For>
        </div>
      </Show>
      <Show when={props.verb === 'assign'}>
        <label class="field">
          <span>{words.until} <small>{words.untilHint}</small></span>
          <input data-field="until" type="datetime-local" value={until()} onInput={(event) => setUntil(event.currentTarget.value)} />
        </label>
      </Show>
      <Show when={props.verb === 'shelve'}>
        <fieldset class="chips">
          <legend>{words.for}</legend>
          <For each={limits}>
            {(step) => (
              <button type="button" class="act" data-minutes={step} aria-pressed={minutes() === step} onClick={() => setMinutes(step)}>
                {props.look.formats.coarse(step * 60_000)}
              </button>
            )}
          </For>
        </fieldset>
      </Show>
      <Show when={props.verb === 'resolve'}>
        <fieldset class="chips">
          <legend>{words.outcome}</legend>
          <For each={outcomesOf(props.alert)}>
            {(one) => (
              <button type="button" class="act" data-outcome={one} aria-pressed={outcome() === one} onClick={() => setOutcome(one)}>
                {words.outcomes[one]}
              </button>
            )}
          </For>
        </fieldset>
        <Show when={outcomesOf(props.alert).length === 1}>
          <p class="hint">{words.onlyFalse}</p>
        </Show>
      </Show>
      <Show when={secondIsNeeded()}>
        <p class="hint" data-second>{words.second}</p>
      </Show>
      <Show when={props.verb !== 'assign'}>
        <label class="field">
          <span>{isNote() ? words.note : words.reason} <small>{isNote() ? words.noteHint : reasonIsNeeded() ? words.reasonNeeded : words.reasonMay}</small></span>
          <textarea data-field="text" rows={isNote() ? 3 : 2} maxlength="1000" value={text()} onInput={(event) => setText(event.currentTarget.value)} />
        </label>
        <div class="chips" role="group" aria-label={words.standard}>
          <For each={words.texts[props.verb] ?? []}>
            {(standard) => <button type="button" class="act" data-standard onClick={() => setText((was) => (was.trim() === '' ? standard : `${was.trim()} ${standard}`))}>{standard}</button>}
          </For>
        </div>
      </Show>
      <div class="acts">
        <button type="submit" class="act primary" data-act="send" disabled={!isWhole() || props.busy}>{words.submit}</button>
        <button type="button" class="act" data-act="cancel" onClick={props.cancel}>{words.cancel}</button>
      </div>
    </form>
  );
}
