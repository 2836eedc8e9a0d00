import { createSignal, For, Show, type JSX } from 'solid-js';
import type { Formats } from '../../format/formats';
import { nameIn } from '../../i18n/language';
import type { Language } from '../../i18n/texts';
import type { BoardNames, OperatorView, SecondPersonView } from '../../wire.gen';
import { fresh } from '../fresh';
import type { Words } from '../i18n/words';
import { alertsApi } from './alerts-api';
import '../ask-bar.css';

interface SecondPersonBarProps {
  readonly language: Language;
  readonly words: Words;
  readonly formats: Formats;
  readonly person: OperatorView;
}

/** A request lives for two minutes, so it is looked for often. */
const pause = 3_000;

/** What waits for a second person: another's is confirmed or refused here, one's own taken back. */
export function SecondPersonBar(props: SecondPersonBarProps): JSX.Element {
  const words = props.words.alert.second;
  const waiting = fresh(async () => {
    const { items } = await alertsApi.seconds();
    return Promise.all(items.map(async (one) => ({ one, title: await alertsApi.details(one.alert).then((alert) => alert.title, () => undefined) })));
  }, pause);
  const [busy, setBusy] = createSignal(false);
  const [wrong, setWrong] = createSignal('');

  async function answer(what: () => Promise<unknown>): Promise<void> {
    setBusy(true);
    setWrong('');
    try {
      await what();
    } catch (error) {
      setWrong(props.words.failed((error as Error).message));
    } finally {
      setBusy(false);
      waiting.refresh();
    }
  }

  function asked(one: SecondPersonView, title: BoardNames | undefined): string {
    const [named, until] = [title === undefined ? one.alert : nameIn(props.language, title), props.formats.time(Date.parse(one.until))];
    return one.by === props.person.id ? words.own(named, props.formats.clock(Date.parse(one.endsAt))) : words.asked(one.byName, named, until, one.reason ?? '');
  }

  return (
    <>
      <Show when={wrong()}>
        <p class="ask-bar" role="alert"><span>{wrong()}</span></p>
      </Show>
      <For each={waiting.value() ?? []}>
        {({ one, title }) => (
          <div class="ask-bar" role="status" data-second-person={one.id}>
            <span>{asked(one, title)}</span>
            <Show when={one.by !== props.person.id}>
              <button type="button" class="act primary" data-act="confirm-second" disabled={busy()} onClick={() => void answer(() => alertsApi.confirmSecond(one.id))}>{words.confirm}</button>
            </Show>
            <button type="button" class="act" data-act="refuse-second" disabled={busy()} onClick={() => void answer(() => alertsApi.refuseSecond(one.id))}>
              {one.by === props.person.id ? words.takeBack : words.refuse}
            </button>
          </div>
        )}
      </For>
    </>
  );
}
