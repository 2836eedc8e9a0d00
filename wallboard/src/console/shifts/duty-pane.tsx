import { createSignal, For, Match, Show, Switch, type JSX } from 'solid-js';
import type { OperatorView, PostPicture, ShiftPicture } from '../../wire.gen';
import { Glyph } from '../../widgets/glyphs';
import { ReasonForm } from './reason-form';
import type { ShiftLook } from './shift-look';
import { shiftsApi } from './shifts-api';

interface DutyPaneProps {
  readonly look: ShiftLook;
  readonly shift: ShiftPicture;
  readonly now: number;
  readonly person: OperatorView;
  readonly mayAct: boolean;
  readonly mayLead: boolean;
  readonly busy: boolean;
  readonly act: (what: () => Promise<unknown>) => Promise<boolean>;
  readonly begin: () => void;
}

/** From when on the next shift takes its posts, ms before the change. */
const near = 2 * 3_600_000;

/** Who is on duty, the notes, and what is forgotten. */
export function DutyPane(props: DutyPaneProps): JSX.Element {
  const { words } = props.look;
  const [note, setNote] = createSignal('');
  const [leaving, setLeaving] = createSignal<{ readonly post: PostPicture; readonly holder: PostPicture['holders'][number] }>();
  /** Whoever went home without leaving the post; what a hand-over is about stays until it is signed or broken off. */
  const mayRelease = (post: PostPicture, person: string): boolean => props.person.role === 'administrator' && person !== props.person.id && !(post.leads && props.shift.handover !== undefined);
  const isNear = (): boolean => props.shift.handover !== undefined || Date.parse(props.shift.current!.end) - props.now <= near;
  /** Free now or for the next shift; the server has the last word. */
  const mayTake = (post: PostPicture): boolean => isNear() || !post.holders.some((holder) => Date.parse(holder.shift) >= Date.parse(props.shift.current!.start));
  /** The post that leads is handed over, not left. */
  const mayLeave = (post: PostPicture): boolean => !post.leads || post.holders.length > 1;
  const isMine = (post: PostPicture): boolean => post.holders.some((holder) => holder.person === props.person.id);

  async function leaveNote(): Promise<void> {
    if (await props.act(() => shiftsApi.note(note().trim()))) {
      setNote('');
    }
  }

  return (
    <Show when={props.shift.current} fallback={<p class="quiet">{words.none}</p>}>
      {(current) => (
        <>
          <h2 data-shift>
            {words.current(...props.look.span(current()))}
            <Show when={props.shift.next[0]}>{(next) => <small>{words.next(...props.look.span(next()))}</small>}</Show>
          </h2>
          <Show when={props.shift.overdueSince}>
            {(since) => <p class="shift-overdue" role="alert" data-overdue><Glyph name="warning" />{words.overdue(props.look.moment(since()))}</p>}
          </Show>
          <h3>{words.posts}</h3>
          <ul class="shift-posts">
            <For each={props.shift.posts}>
              {(post) => (
                <li data-post={post.id}>
                  <span class="shift-post">
                    {props.look.name(post.names)}
                    <Show when={post.leads}><small>{words.leads}</small></Show>
                  </span>
                  <span class="shift-holders">
                    <For each={post.holders} fallback={<span class="quiet">{words.free}</span>}>
                      {(holder) => (
                        <span data-holder={holder.person}>
                          {words.holder(holder.name, props.look.moment(holder.since))}
                          <Show when={mayRelease(post, holder.person)}>
                            <button type="button" class="act" data-act="release-of" disabled={props.busy} onClick={() => setLeaving({ post, holder })}>{words.instead.release(holder.name)}</button>
                          </Show>
                        </span>
                      )}
                    </For>
                  </span>
                  <Show when={props.mayAct && (!post.leads || props.mayLead)}>
                    <Switch>
                      <Match when={isMine(post) && mayLeave(post)}>
                        <button type="button" class="act" data-act="release" disabled={props.busy} onClick={() => void props.act(() => shiftsApi.release(post.id))}>{words.release}</button>
                      </Match>
                      <Match when={!isMine(post) && mayTake(post)}>
                        <button type="button" class="act" data-act="take" disabled={props.busy} onClick={() => void props.act(() => shiftsApi.take(post.id))}>{words.take}</button>
                      </Match>
                    </Switch>
                  </Show>
                </li>
              )}
            </For>
          </ul>
          <Show when={leaving()} keyed>
            {({ post, holder }) => (
              <ReasonForm
                words={words}
                asks={words.instead.whyRelease(holder.name, props.look.name(post.names))}
                does={words.release}
                busy={props.busy}
                close={() => setLeaving(undefined)}
                send={(reason) => props.act(() => shiftsApi.releaseOf(post.id, holder.person, reason))}
              />
            )}
          </Show>
          <Show when={props.mayLead && props.shift.handover === undefined}>
            <button type="button" class="act primary" data-act="begin" disabled={props.busy} onClick={props.begin}>{words.begin}</button>
            <p class="hint">{words.beginHint}</p>
          </Show>
          <h3>{words.notes}</h3>
          <ul class="shift-notes">
            <For each={props.shift.notes} fallback={<li class="quiet">{words.noNotes}</li>}>
              {(one) => <li><small>{[props.look.moment(one.at), one.by?.name].filter((part) => part).join(', ')}</small>{one.text}</li>}
            </For>
          </ul>
          <Show when={props.mayAct}>
            <form
              class="shift-note"
              onSubmit={(event) => {
                event.preventDefault();
                void leaveNote();
              }}
            >
              <label class="field">
                <span>{words.note}</span>
                <textarea rows="2" maxLength={1_000} value={note()} onInput={(event) => setNote(event.currentTarget.value)} />
              </label>
              <button type="submit" class="act" data-act="note" disabled={props.busy || note().trim() === ''}>{words.addNote}</button>
            </form>
          </Show>
          <Show when={props.shift.forgotten.length > 0}>
            <h3>{words.forgotten}</h3>
            <p class="hint">{words.forgottenHint}</p>
            <ul class="shift-notes" data-forgotten>
              <For each={props.shift.forgotten}>
                {(alert) => <li><small>S{alert.priority} · {words.seen(alert.acknowledgedBy ?? '—', props.look.formats.coarse(props.now - Date.parse(alert.acknowledgedAt)))}</small>{props.look.name(alert.title)}</li>}
              </For>
            </ul>
          </Show>
        </>
      )}
    </Show>
  );
}
