import { createSignal, Show, type JSX } from 'solid-js';
import type { Formats } from '../format/formats';
import type { RejectionSummary, RejectionView } from '../wire.gen';
import { api, Refused } from './api';
import { DismissalForm } from './dismissal-form';
import { faultOf } from './i18n/fault-words';
import type { Words } from './i18n/words';
import { MessageText } from './message-text';
import './rejection-detail.css';

interface RejectionDetailProps {
  readonly words: Words;
  readonly formats: Formats;
  readonly rejection: RejectionSummary;
  readonly feedName: string;
  readonly mayAct: boolean;
  readonly changed: (now: RejectionSummary) => void;
}

/** One rejection: why it was refused, what came, and what can be done. */
export function RejectionDetail(props: RejectionDetailProps): JSX.Element {
  const words = props.words.rejection;
  const [rejection, setRejection] = createSignal(props.rejection);
  const [view, setView] = createSignal<RejectionView>();
  const [asking, setAsking] = createSignal(false);
  const [notice, setNotice] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const isOpen = (): boolean => rejection().state === 'open';
  const moment = (text: string): string => `${props.formats.date(Date.parse(text))}, ${props.formats.clock(Date.parse(text))}`;

  async function act(what: () => Promise<void>): Promise<void> {
    setBusy(true);
    try {
      await what();
    } catch (error) {
      setNotice(refusal(error));
    } finally {
      setBusy(false);
    }
  }

  function refusal(error: unknown): string {
    const problem = error instanceof Refused ? error.problem : undefined;
    return problem?.status === 409 && problem.by !== undefined && problem.at !== undefined ? words.first(problem.byName ?? problem.by, moment(problem.at))
      : problem?.why !== undefined ? words.still(faultOf({ why: problem.why, reason: problem.detail.replace(/^Nothing has changed: /, '') }))
      : props.words.failed((error as Error).message);
  }

  function settled(now: RejectionSummary, said: string): void {
    setRejection(now);
    setAsking(false);
    setNotice(said);
    props.changed(now);
  }

  const rerun = (): Promise<void> => act(async () => {
    const answer = await api.rerun(rejection().id);
    const said = words.understood(props.formats.integer(answer.accepted), props.formats.integer(answer.duplicates));
    settled(answer.rejection, answer.rejected.length === 0 ? said : `${said} ${words.partly(props.formats.integer(answer.rejected.length))}`);
  });
  const dismiss = (reason: string): Promise<void> => act(async () => settled((await api.dismiss(rejection().id, reason)).rejection, words.dismissed));
  const show = (): Promise<void> => act(async () => setView(await api.message(rejection().id)) as unknown as void);

  return (
    <>
      <h2>{props.feedName}</h2>
      <dl class="facts">
        <dt>{words.reason}</dt>
        <dd class="fault" data-reason>{faultOf(rejection())}</dd>
        <dt>{words.arrived}</dt>
        <dd>{moment(rejection().receivedAt)} · {words.size(props.formats.integer(rejection().length))} · № {rejection().id}</dd>
      </dl>
      <Show when={!isOpen()}>
        <p class="settled" data-state={rejection().state}>
          {words.settled(rejection().state as 'rerun' | 'dismissed', rejection().settledByName ?? rejection().settledBy ?? '', rejection().settledAt ? moment(rejection().settledAt!) : '')}
          <Show when={rejection().settledReason}> — {rejection().settledReason}</Show>
        </p>
      </Show>
      <Show when={props.mayAct}>
        <div class="acts">
          <Show when={isOpen() && !asking()}>
            <button type="button" class="act primary" data-act="rerun" disabled={busy()} onClick={() => void rerun()}>{words.rerun}</button>
            <button type="button" class="act" data-act="dismiss" disabled={busy()} onClick={() => setAsking(true)}>{words.dismiss}</button>
          </Show>
          <Show when={!view()}>
            <button type="button" class="act" data-act="show" disabled={busy()} onClick={() => void show()}>{words.show}</button>
          </Show>
        </div>
      </Show>
      <Show when={asking() && isOpen()}>
        <DismissalForm words={props.words} busy={busy()} confirm={(reason) => void dismiss(reason)} cancel={() => setAsking(false)} />
      </Show>
      <p class="notice" role="status">{notice()}</p>
      <Show when={view()} fallback={<Show when={props.mayAct}><p class="hint">{words.showHint}</p></Show>}>
        {(shown) => <MessageText words={props.words} reason={rejection().reason} view={shown()} />}
      </Show>
    </>
  );
}
