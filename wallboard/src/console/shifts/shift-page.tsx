import { createEffect, createMemo, createSignal, on, Show, type JSX } from 'solid-js';
import type { Formats } from '../../format/formats';
import type { Language } from '../../i18n/texts';
import type { HandoverPicture, OperatorView } from '../../wire.gen';
import { Refused } from '../api';
import { fresh } from '../fresh';
import type { Words } from '../i18n/words';
import type { Live } from '../live';
import { DutyPane } from './duty-pane';
import { HandoverHistory } from './handover-history';
import { HandoverSheetView } from './handover-sheet';
import { shiftLook } from './shift-look';
import { shiftsApi } from './shifts-api';
import '../field.css';
import '../rejections-page.css';
import './shift-page.css';
import './shift-print.css';

interface ShiftPageProps {
  readonly language: Language;
  readonly words: Words;
  readonly formats: Formats;
  readonly live: Live;
  readonly person: OperatorView;
}

const often = 3_000;

/** What is asked for again and again is drawn anew only where it says something else: a button keeps its focus. */
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A hand-over; undefined where there is none any more, since it was broken off. */
async function read(id: string): Promise<HandoverPicture | undefined> {
  try {
    return await shiftsApi.read(id);
  } catch (error) {
    if (error instanceof Refused && error.problem.status === 404) {
      return undefined;
    }
    throw error;
  }
}

/** Who is on duty, and what one shift hands to the next. */
export function ShiftPage(props: ShiftPageProps): JSX.Element {
  const words = props.words.shift;
  const [chosen, setChosen] = createSignal<string>();
  const [notice, setNotice] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const shift = fresh(() => shiftsApi.shift(), often);
  const duty = createMemo(shift.value, undefined, { equals: same });
  // A hand-over that was under way stays in sight once both have signed.
  const [followed, follow] = createSignal<string>();
  const shown = createMemo(() => chosen() ?? duty()?.handover ?? followed());
  const picture = fresh(() => (shown() === undefined ? Promise.resolve(undefined) : read(shown()!)), often);
  const list = fresh(() => shiftsApi.list());
  const kept = createMemo(list.value, undefined, { equals: same });
  const look = shiftLook(props.language, words, () => props.formats, props.live, duty);
  const sheet = createMemo(() => (picture.value()?.summary.id === shown() ? picture.value() : undefined), undefined, { equals: same });
  const mayLead = (): boolean => ['lead', 'administrator'].includes(props.person.role);
  const mayAct = (): boolean => mayLead() || props.person.role === 'dispatcher';
  createEffect(() => duty()?.handover !== undefined && follow(duty()!.handover));
  createEffect(on(shown, () => picture.refresh(), { defer: true }));

  /** One command at a time; whatever comes of it, what is shown is asked for anew. */
  async function act(what: () => Promise<unknown>): Promise<boolean> {
    setBusy(true);
    setNotice('');
    try {
      await what();
      return true;
    } catch (error) {
      setNotice(toldOf(error));
      return false;
    } finally {
      setBusy(false);
      shift.refresh();
      picture.refresh();
      list.refresh();
    }
  }

  function toldOf(error: unknown): string {
    return error instanceof Refused && error.problem.by !== undefined
      ? words.first(error.problem.by, error.problem.at === undefined ? '' : look.moment(error.problem.at))
      : props.words.failed(error instanceof Error ? error.message : String(error));
  }

  return (
    <main class="page panes two shift-page">
      <section class="pane shift-duty" aria-label={words.title}>
        <Show when={duty()}>
          {(known) => (
            <DutyPane
              look={look}
              shift={known()}
              now={props.live.now()}
              person={props.person}
              mayAct={mayAct()}
              mayLead={mayLead()}
              busy={busy()}
              act={act}
              begin={() => {
                setChosen(undefined);
                void act(() => shiftsApi.begin());
              }}
            />
          )}
        </Show>
        <HandoverHistory look={look} page={kept()} shown={shown()} show={setChosen} />
      </section>
      <section class="pane detail shift-detail" aria-label={words.sheet}>
        <p class="notice" role="status">{notice()}</p>
        <Show when={sheet()} fallback={<p class="quiet">{words.pick}</p>}>
          {(known) => (
            <HandoverSheetView look={look} handover={known()} person={props.person} healths={props.words.feed.healths} mayLead={mayLead()} busy={busy()} act={act} />
          )}
        </Show>
      </section>
    </main>
  );
}
