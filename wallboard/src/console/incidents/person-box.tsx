import { createEffect, createSignal, For, on, onCleanup, Show, type JSX } from 'solid-js';
import type { IncidentSummary, PersonItem } from '../../wire.gen';
import type { AlertLook } from '../alerts/alert-look';
import { api } from '../api';
import type { Words } from '../i18n/words';
import './person-box.css';

interface PersonBoxProps {
  readonly words: Words;
  readonly look: AlertLook;
  readonly incident: IncidentSummary;
  /** Who asks; what of it is allowed the server decides in any case. */
  readonly role: string;
}

const leastReason = 3;
const mostReason = 500;
/** Nobody leaves them open on a desk. */
const hideAfter = 5 * 60_000;

/** Personal data of an incident: hidden until somebody asks for them, which stands on the trail before the server gives them. */
export function PersonBox(props: PersonBoxProps): JSX.Element {
  const words = props.words.incident.personal;
  const [shown, setShown] = createSignal<readonly PersonItem[]>();
  const [erasedAt, setErasedAt] = createSignal<string>();
  const [erasing, setErasing] = createSignal(false);
  const [reason, setReason] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const [notice, setNotice] = createSignal('');
  const mayRead = (): boolean => ['dispatcher', 'lead', 'administrator'].includes(props.role);
  const mayErase = (): boolean => props.role === 'administrator';
  const needsReason = (): boolean => erasing() || mayErase() || !['open', 'inProgress'].includes(props.incident.status);
  const lacksReason = (): boolean => needsReason() && reason().trim().length < leastReason;
  const gone = (): string | undefined => erasedAt() ?? props.incident.personErasedAt;
  let turn = 0;
  let timer: number | undefined;

  function hide(): void {
    turn++;
    window.clearTimeout(timer);
    setShown(undefined);
    setErasing(false);
    setReason('');
    setBusy(false);
  }

  // Another incident begins with everything hidden.
  createEffect(on(() => [props.incident.feed, props.incident.id], () => {
    hide();
    setErasedAt(undefined);
    setNotice('');
  }));
  onCleanup(() => window.clearTimeout(timer));

  async function ask(): Promise<void> {
    const mine = ++turn;
    const { feed, id } = props.incident;
    const why = reason().trim();
    setBusy(true);
    setNotice('');
    try {
      if (erasing()) {
        const erased = await api.erasePerson(feed, id, why);
        if (mine === turn) {
          hide();
          setErasedAt(erased.erasedAt);
        }
      } else {
        const person = await api.person(feed, id, why === '' ? undefined : why);
        if (mine === turn) {
          hide();
          setShown(person.items);
          timer = window.setTimeout(hide, hideAfter);
        }
      }
    } catch (error) {
      if (mine === turn) {
        setNotice(props.words.failed((error as Error).message));
        setBusy(false);
      }
    }
  }

  return (
    <Show when={gone() !== undefined || props.incident.hasPerson}>
      <section class="person-box" data-person={gone() !== undefined ? 'erased' : shown() ? 'shown' : 'hidden'} aria-label={words.title}>
        <h3>{words.title}</h3>
        <Show when={gone() === undefined} fallback={<p>{(erasedAt() === undefined && props.incident.personExpired ? words.expired : words.erased)(props.look.moment(gone()!))}</p>}>
          <Show
            when={shown()}
            fallback={
              <Show when={mayRead()} fallback={<p class="hint">{words.notForYou}</p>}>
                <p class="hint">{erasing() ? words.eraseHint : words.hint}</p>
                <form onSubmit={(event) => { event.preventDefault(); void ask(); }}>
                  <Show when={needsReason()}>
                    <label class="field">
                      <span>{erasing() ? words.request : words.reason}</span>
                      <input data-field="person-reason" maxlength={mostReason} autocomplete="off" value={reason()} onInput={(event) => setReason(event.currentTarget.value)} />
                    </label>
                  </Show>
                  <div class="acts">
                    <button type="submit" class="act primary" data-act={erasing() ? 'erase-person' : 'show-person'} disabled={busy() || lacksReason()}>
                      {erasing() ? words.erase : words.show}
                    </button>
                    <Show when={mayErase()}>
                      <button type="button" class="act" data-act={erasing() ? 'keep-person' : 'begin-erasing'} onClick={() => { setErasing(!erasing()); setNotice(''); }}>
                        {erasing() ? words.keep : words.beginErasing}
                      </button>
                    </Show>
                  </div>
                </form>
              </Show>
            }
          >
            {(items) => (
              <>
                <For each={items()}>
                  {(item) => (
                    <dl class="facts">
                      <For each={item.fields}>{(field) => <><dt>{words.fields[field.name] ?? field.name}</dt><dd>{field.value}</dd></>}</For>
                      <dt>{words.from}</dt><dd>{props.look.moment(item.receivedAt)}</dd>
                    </dl>
                  )}
                </For>
                <div class="acts"><button type="button" class="act" data-act="hide-person" onClick={hide}>{words.hide}</button></div>
              </>
            )}
          </Show>
        </Show>
        <p class="notice" role="status">{notice()}</p>
      </section>
    </Show>
  );
}
