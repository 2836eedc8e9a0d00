import { createMemo, createSignal, For, Match, Show, Switch, type JSX } from 'solid-js';
import type { Formats } from '../../format/formats';
import type { AccountView } from '../../wire.gen';
import { fresh } from '../fresh';
import type { Words } from '../i18n/words';
import { AccountDetail } from './account-detail';
import { AccountForm, type PostChoice } from './account-form';
import { peopleApi } from './people-api';

/** The accounts: a list, and the one that is chosen. */
export function AccountsPane(props: { readonly words: Words; readonly formats: Formats; readonly posts: readonly PostChoice[] }): JSX.Element {
  const words = props.words.people.accounts;
  const accounts = fresh(() => peopleApi.accounts());
  const [chosen, setChosen] = createSignal<string>();
  const [adding, setAdding] = createSignal(false);
  // A form that is being typed into must not be made anew with each answer.
  const account = createMemo(() => accounts.value()?.items.find((one) => one.id === chosen()), undefined, { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) });

  const marks = (one: AccountView): string =>
    [
      one.isDisabled ? words.marks.disabled : '',
      one.lockedUntil ? words.marks.locked(props.formats.time(Date.parse(one.lockedUntil))) : '',
      one.mustChangePassword ? words.marks.mustChange : '',
      one.isExternal ? words.marks.external : '',
    ].filter((mark) => mark !== '').join(', ');

  return (
    <section class="people-pane" aria-label={words.title}>
      <div class="people-head">
        <h2>{words.title}</h2>
        <button class="act" type="button" data-act="add-account" onClick={() => setAdding(true)}>{words.add}</button>
      </div>
      <Show when={accounts.value()?.items.length === 0}>
        <p class="quiet">{words.none}</p>
      </Show>
      <div class="people-two">
        <ul class="people-list">
          <For each={accounts.value()?.items.map((one) => one.id) ?? []}>
            {(id) => {
              const one = (): AccountView | undefined => accounts.value()?.items.find((other) => other.id === id);
              return (
                <li>
                  <button type="button" class="people-choice" data-account={id} aria-pressed={!adding() && chosen() === id} onClick={() => (setAdding(false), setChosen(id))}>
                    <strong>{one()?.name}</strong>
                    <small>{[id, props.words.roles[one()?.role ?? ''] ?? one()?.role, one()?.post ?? ''].filter((part) => part).join(' · ')}</small>
                    <small>{one() ? marks(one()!) : ''}</small>
                  </button>
                </li>
              );
            }}
          </For>
        </ul>
        <Switch fallback={<p class="quiet">{words.pick}</p>}>
          <Match when={adding()}>
            <AccountForm
              words={props.words}
              posts={props.posts}
              account={undefined}
              done={(id) => {
                setAdding(false);
                setChosen(id);
                accounts.refresh();
              }}
              cancel={() => setAdding(false)}
            />
          </Match>
          <Match when={account()} keyed>
            {(known) => <AccountDetail posts={props.posts} words={props.words} formats={props.formats} account={known} changed={accounts.refresh} />}
          </Match>
        </Switch>
      </div>
    </section>
  );
}
