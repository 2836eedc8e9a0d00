import { For, Show, type JSX } from 'solid-js';
import type { AccountView } from '../../wire.gen';
import type { Words } from '../i18n/words';
import { asking } from './asking';
import { peopleApi, type AccountBody } from './people-api';
import { TextField, textsOf } from './text-field';

const roles = ['viewer', 'dispatcher', 'lead', 'analyst', 'administrator'] as const;

/** A post of the room, by its code and whatever it is called. */
export interface PostChoice {
  readonly code: string;
  readonly name: string;
  readonly names: readonly string[];
}

interface AccountFormProps {
  readonly words: Words;
  /** Those of which one is chosen; where there are none the post is typed. */
  readonly posts: readonly PostChoice[];
  readonly account: AccountView | undefined;
  readonly done: (id: string) => void;
  readonly cancel: () => void;
}

/** Makes an account, or changes name, post and role of one. */
export function AccountForm(props: AccountFormProps): JSX.Element {
  const present = (): string => props.account?.post ?? '';
  const chosen = (): string => props.posts.find((post) => post.code === present() || post.names.includes(present()))?.code ?? present();
  const words = props.words.people.accounts;
  const form = asking((_, detail) => props.words.failed(detail));

  function submit(event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): void {
    event.preventDefault();
    const text = textsOf(event.currentTarget);
    const known = props.account;
    const body: AccountBody = { name: text('account-name'), post: text('account-post'), ...(known?.isExternal ? {} : { role: text('account-role') }) };
    void form.run(async () => {
      if (known) {
        await peopleApi.change(known.id, body);
        props.done(known.id);
      } else {
        const id = text('account-id').trim();
        await peopleApi.add({ ...body, id, password: text('account-password') });
        props.done(id);
      }
    });
  }

  return (
    <form class="people-form" data-account-form onSubmit={submit}>
      <Show when={!props.account}>
        <TextField id="account-id" label={words.id} hint={props.words.signIn.idHint} longest={64} focus />
      </Show>
      <TextField id="account-name" label={words.name} value={props.account?.name ?? ''} longest={100} />
      <Show when={props.posts.length > 0} fallback={<TextField id="account-post" label={words.post} value={present()} longest={100} optional />}>
        <label class="field" for="account-post">
          <span>{words.post}</span>
          <select id="account-post" name="account-post">
            <option value="" selected={chosen() === ''}>{words.noPost}</option>
            <For each={props.posts}>{(post) => <option value={post.code} selected={chosen() === post.code}>{post.name}</option>}</For>
            <Show when={chosen() !== '' && props.posts.every((post) => post.code !== chosen())}>
              <option value={chosen()} selected>{words.formerPost(chosen())}</option>
            </Show>
          </select>
        </label>
      </Show>
      <label class="field" for="account-role">
        <span>{words.role}</span>
        <select id="account-role" name="account-role" disabled={props.account?.isExternal ?? false}>
          <For each={roles}>{(role) => <option value={role} selected={role === (props.account?.role ?? 'dispatcher')}>{props.words.roles[role]}</option>}</For>
        </select>
      </label>
      <Show when={!props.account}>
        <TextField id="account-password" label={words.firstPassword} hint={words.firstPasswordHint} type="password" autocomplete="new-password" />
      </Show>
      <Show when={form.wrong()}>
        <p class="wrong" role="alert">{form.wrong()}</p>
      </Show>
      <div class="people-acts">
        <button class="act primary" type="submit" disabled={form.busy()}>{words.save}</button>
        <button class="act" type="button" onClick={() => props.cancel()}>{words.cancel}</button>
      </div>
    </form>
  );
}
