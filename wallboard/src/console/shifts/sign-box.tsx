import { createSignal, For, Show, type JSX } from 'solid-js';
import type { HandoverPicture, OperatorView, SheetSignature } from '../../wire.gen';
import { ReasonForm } from './reason-form';
import type { ShiftLook } from './shift-look';
import { shiftsApi } from './shifts-api';

interface SignBoxProps {
  readonly look: ShiftLook;
  readonly handover: HandoverPicture;
  readonly person: OperatorView;
  readonly mayLead: boolean;
  readonly busy: boolean;
  readonly act: (what: () => Promise<unknown>) => Promise<boolean>;
}

const sides = ['outgoing', 'incoming'] as const;
type Side = (typeof sides)[number];

/** Both signatures: each side's own button, and where the finished sheet lies. */
export function SignBox(props: SignBoxProps): JSX.Element {
  const { words } = props.look;
  const [asked, ask] = createSignal<'abandon' | 'instead'>();
  const summary = (): HandoverPicture['summary'] => props.handover.summary;
  const signed = (side: Side): SheetSignature | undefined => props.handover.signatures.find((one) => one.side === side);
  const mine = (): Side => (summary().outgoing.id === props.person.id ? 'outgoing' : 'incoming');
  const left = (): number => props.handover.unconfirmed.length;
  const maySign = (side: Side): boolean => props.mayLead && summary().state === 'open' && side === mine() && signed(side) === undefined
    && (side === 'outgoing' || (signed('outgoing')?.by.id !== props.person.id && (summary().incoming === undefined || summary().incoming!.id === props.person.id)));
  /** Where the outgoing lead has gone home: an administrator who does not take over. */
  const maySignInstead = (side: Side): boolean => side === 'outgoing' && summary().state === 'open' && signed(side) === undefined && props.person.role === 'administrator'
    && mine() !== side && summary().incoming?.id !== props.person.id;
  return (
    <section class="sign-box">
      <h3>{words.signatures}</h3>
      <Show when={summary().state === 'open' && left() > 0}>
        <p data-left={left()}>{words.toBeConfirmed(props.look.formats.integer(left()))}</p>
      </Show>
      <div class="sign-sides">
        <For each={sides}>
          {(side) => (
            <div class="sign-side" data-side={side}>
              <span>{words.sides[side]}</span>
              <b>{signed(side) ? words.signed(signed(side)!.by.name, props.look.dated(signed(side)!.at)) : side === 'outgoing' ? summary().outgoing.name : summary().incoming?.name ?? words.waiting}</b>
              <Show when={signed(side)?.reason}>{(why) => <small>{why()}</small>}</Show>
              <Show when={signed(side) === undefined}><small>{words.unsigned}</small></Show>
              <Show when={maySign(side)}>
                <button
                  type="button"
                  class="act primary"
                  data-act="sign"
                  disabled={props.busy || (side === 'incoming' && left() > 0)}
                  onClick={() => void props.act(() => shiftsApi.sign(summary().id))}
                >
                  {words.sign[side]}
                </button>
              </Show>
              <Show when={maySignInstead(side)}>
                <Show
                  when={asked() === 'instead'}
                  fallback={<button type="button" class="act" data-act="sign-instead" disabled={props.busy} onClick={() => ask('instead')}>{words.instead.sign(summary().outgoing.name)}</button>}
                >
                  <ReasonForm
                    words={words}
                    asks={words.instead.why(summary().outgoing.name)}
                    does={words.sign[side]!}
                    busy={props.busy}
                    close={() => ask(undefined)}
                    send={(reason) => props.act(() => shiftsApi.signInstead(summary().id, reason))}
                  />
                </Show>
              </Show>
            </div>
          )}
        </For>
      </div>
      <Show when={summary().state === 'open' && props.mayLead}>
        <Show when={asked() === 'abandon'} fallback={<button type="button" class="act" data-act="abandon" onClick={() => ask('abandon')}>{words.abandon}</button>}>
          <ReasonForm words={words} asks={words.why} does={words.abandon} busy={props.busy} close={() => ask(undefined)} send={(reason) => props.act(() => shiftsApi.abandon(summary().id, reason))} />
        </Show>
      </Show>
      <Show when={summary().hash}>
        {(hash) => (
          <p class="sheet-hash" data-hash={hash()}>
            {words.kept(String(summary().position))} · {words.hash} <code>{hash()}</code>
          </p>
        )}
      </Show>
    </section>
  );
}
