import { createSignal, For, Show, type JSX } from 'solid-js';
import { nameIn } from '../../i18n/language';
import type { Language } from '../../i18n/texts';
import type { OperatorView, PostPicture } from '../../wire.gen';
import { fresh } from '../fresh';
import type { Words } from '../i18n/words';
import { shiftsApi } from './shifts-api';
import '../ask-bar.css';

interface PostBarProps {
  readonly language: Language;
  readonly words: Words;
  readonly person: OperatorView;
}

/** Asks whoever has just signed in and holds no post which one it is to be. */
export function PostBar(props: PostBarProps): JSX.Element {
  const words = props.words.shift.postBar;
  const shift = fresh(() => shiftsApi.shift(), 60_000);
  const [done, setDone] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [wrong, setWrong] = createSignal('');
  const mayLead = (): boolean => ['lead', 'administrator'].includes(props.person.role);
  const holds = (post: PostPicture): boolean => post.holders.some((holder) => holder.person === props.person.id);
  const free = (): readonly PostPicture[] => {
    const known = shift.value();
    return known?.current === undefined || known.posts.some(holds) ? [] : known.posts.filter((post) => post.holders.length === 0 && (!post.leads || mayLead()));
  };

  async function take(post: string): Promise<void> {
    setBusy(true);
    try {
      await shiftsApi.take(post);
      setDone(true);
    } catch (error) {
      setWrong(props.words.failed((error as Error).message));
      shift.refresh();
    } finally {
      setBusy(false);
    }
  }

  return (
    <Show when={!done() && free().length > 0}>
      <div class="ask-bar" role="group" aria-label={words.ask} data-post-bar>
        <span>{wrong() || words.ask}</span>
        <For each={free()}>
          {(post) => <button type="button" class="act" data-take={post.id} disabled={busy()} onClick={() => void take(post.id)}>{nameIn(props.language, post.names)}</button>}
        </For>
        <button type="button" class="act" data-act="no-post" onClick={() => setDone(true)}>{words.none}</button>
      </div>
    </Show>
  );
}
