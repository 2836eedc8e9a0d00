import { createEffect, createSignal, For, on, onMount, Show, type JSX } from 'solid-js';
import type { Formats } from '../../format/formats';
import type { OperatorView } from '../../wire.gen';
import { Refused } from '../api';
import { fresh } from '../fresh';
import type { Words } from '../i18n/words';
import type { Live } from '../live';
import { modes, readinessApi, type Mode } from './readiness-api';
import '../dialog.css';

interface ReadinessDialogProps {
  readonly words: Words;
  readonly formats: Formats;
  readonly live: Live;
  readonly person: OperatorView;
  readonly close: () => void;
}

const leastReason = 3;

/** Who set the mode and why; the lead chooses another one, gives a reason, and confirms an emergency. */
export function ReadinessDialog(props: ReadinessDialogProps): JSX.Element {
  const words = props.words.readiness;
  const state = fresh(() => readinessApi.read());
  const [wanted, setWanted] = createSignal<Mode>();
  const [reason, setReason] = createSignal('');
  const [confirmed, setConfirmed] = createSignal(false);
  const [notice, setNotice] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const maySet = (): boolean => ['lead', 'administrator'].includes(props.person.role);
  const others = (): readonly Mode[] => modes.filter((mode) => mode !== state.value()?.mode);
  const isWhole = (): boolean => wanted() !== undefined && reason().trim().length >= leastReason && (wanted() !== 'emergency' || confirmed());
  const moment = (at: string): string => `${props.formats.date(Date.parse(at))}, ${props.formats.clock(Date.parse(at))}`;
  let dialog: HTMLDialogElement | undefined;
  onMount(() => dialog!.showModal());
  createEffect(on(() => props.live.readiness()?.version, () => state.refresh(), { defer: true }));

  async function set(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const [mode, now] = [wanted(), state.value()];
    if (!isWhole() || busy() || mode === undefined || now === undefined) {
      return;
    }
    setBusy(true);
    try {
      await readinessApi.set({ mode, version: now.version, reason: reason().trim(), confirmed: confirmed() });
      dialog!.close();
    } catch (error) {
      setNotice(toldOf(error));
      setConfirmed(false);
      state.refresh();
    } finally {
      setBusy(false);
    }
  }

  function toldOf(error: unknown): string {
    const problem = error instanceof Refused ? error.problem : undefined;
    return problem?.status === 409
      ? words.first(problem.by ?? '', problem.at === undefined ? '' : props.formats.clock(Date.parse(problem.at)), words.modes[problem.state as Mode] ?? '')
      : props.words.failed(error instanceof Error ? error.message : String(error));
  }

  return (
    <dialog class="dialog readiness-dialog" ref={dialog} aria-labelledby="readiness-title" data-readiness-dialog onClose={() => props.close()}>
      <h2 id="readiness-title">{words.title}</h2>
      <Show when={state.value()}>
        {(now) => (
          <p data-readiness-now={now().mode}>
            <b>{words.modes[now().mode as Mode]}</b>
            <Show when={now().at}>
              {(at) => <span class="quiet">{words.setBy(now().by?.name ?? '', moment(at()))}</span>}
            </Show>
            <Show when={now().reason}>
              <span class="readiness-why">{now().reason}</span>
            </Show>
          </p>
        )}
      </Show>
      <Show when={maySet()} fallback={<p class="quiet">{words.onlyLead}</p>}>
        <form onSubmit={(event) => void set(event)}>
          <fieldset class="chips">
            <legend>{words.change}</legend>
            <For each={others()}>
              {(mode) => (
                <button type="button" class="act" data-mode={mode} aria-pressed={wanted() === mode} onClick={() => setWanted(mode)}>{words.modes[mode]}</button>
              )}
            </For>
          </fieldset>
          <label class="field">
            <span>{words.reason} <small>{words.reasonHint}</small></span>
            <textarea data-field="reason" rows={2} maxlength="500" value={reason()} onInput={(event) => setReason(event.currentTarget.value)} />
          </label>
          <Show when={wanted() === 'emergency'}>
            <label class="check">
              <input type="checkbox" data-field="confirmed" checked={confirmed()} onChange={(event) => setConfirmed(event.currentTarget.checked)} />
              <span>{words.confirm}</span>
            </label>
          </Show>
          <p class="notice" role="status">{notice()}</p>
          <div class="acts">
            <button type="submit" class="act primary" data-act="set-readiness" disabled={!isWhole() || busy()}>{words.submit}</button>
            <button type="button" class="act" onClick={() => dialog!.close()}>{words.cancel}</button>
          </div>
        </form>
      </Show>
      <Show when={!maySet()}>
        <button type="button" class="act" onClick={() => dialog!.close()}>{words.cancel}</button>
      </Show>
    </dialog>
  );
}
