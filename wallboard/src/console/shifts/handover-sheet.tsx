import { createMemo, For, Show, type JSX } from 'solid-js';
import type { HandoverPicture, OperatorView } from '../../wire.gen';
import { mayConfirm } from './may-confirm';
import { SheetAlertsTable } from './sheet-alerts';
import type { ShiftLook } from './shift-look';
import { shiftsApi } from './shifts-api';
import { SignBox } from './sign-box';

interface HandoverSheetProps {
  readonly look: ShiftLook;
  readonly handover: HandoverPicture;
  readonly person: OperatorView;
  readonly healths: Readonly<Record<string, string>>;
  readonly mayLead: boolean;
  readonly busy: boolean;
  readonly act: (what: () => Promise<unknown>) => Promise<boolean>;
}

/** The sheet: what stood when it was made, what the incoming lead said of it, and both signatures. */
export function HandoverSheetView(props: HandoverSheetProps): JSX.Element {
  const { words } = props.look;
  // A sheet never changes once it is made: its rows keep the focus while confirmations come in.
  const sheet = createMemo(() => props.handover.sheet, undefined, { equals: (one, other) => one.madeAt === other.madeAt });
  const counts = (): readonly (readonly [string, number])[] => [
    [words.counts.new, sheet().counts.new], [words.counts.closed, sheet().counts.closed], [words.counts.open, sheet().counts.open], [words.counts.overdue, sheet().counts.overdue],
  ];
  const isOpen = (): boolean => props.handover.summary.state === 'open';

  return (
    <article class="sheet" data-sheet={props.handover.summary.id} data-state={props.handover.summary.state}>
      <header class="sheet-head">
        <h2>{words.sheet}<small>{words.asOf(props.look.dated(sheet().madeAt))}</small></h2>
        <button type="button" class="act sheet-print" data-act="print" onClick={() => window.print()}>{words.print}</button>
      </header>
      <p>{words.onDuty(props.look.dated(sheet().dutySince), props.look.dated(sheet().madeAt))}</p>
      <p>{words.takesOver(props.look.dated(sheet().nextStart), props.look.dated(sheet().nextEnd))}</p>
      <Show when={isOpen()}><p class="sheet-both">{words.both}</p></Show>
      <ul class="sheet-posts">
        <For each={sheet().posts}>{(post) => <li><b>{props.look.post(post.post)}</b> {words.holder(post.who.name, props.look.moment(post.since))}</li>}</For>
      </ul>
      <h3>{words.counts.title}</h3>
      <dl class="sheet-counts">
        <For each={counts()}>{([name, count]) => <div><dt>{name}</dt><dd>{props.look.formats.integer(count)}</dd></div>}</For>
      </dl>
      <For each={sheet().alerts} fallback={<p class="quiet">{words.noAlerts}</p>}>
        {(section) => (
          <SheetAlertsTable
            look={props.look}
            section={section}
            confirmations={props.handover.confirmations}
            enabled={mayConfirm(props.handover, props.person, props.mayLead)}
            confirm={(item, accepted) => void props.act(() => shiftsApi.confirm(props.handover.summary.id, item, accepted))}
          />
        )}
      </For>
      <h3>{words.feeds}</h3>
      <ul class="shift-notes">
        <For each={sheet().feeds} fallback={<li class="quiet">{words.allLive}</li>}>
          {(feed) => (
            <li>
              <small>{props.healths[feed.health] ?? feed.health} · {feed.lastAt === undefined ? words.never : words.last(props.look.moment(feed.lastAt))}</small>
              {props.look.name(feed.names)}
            </li>
          )}
        </For>
      </ul>
      <Show when={(sheet().works ?? []).length > 0}>
        <h3>{words.works}</h3>
        <ul class="shift-notes" data-sheet-works>
          <For each={sheet().works ?? []}>
            {(work) => (
              <li>
                <small>{props.look.dated(work.from)} – {props.look.dated(work.until)}{work.effect === 'suppress' ? ` · ${words.suppresses}` : ''}</small>
                {work.title}
              </li>
            )}
          </For>
        </ul>
      </Show>
      <h3>{words.notes}</h3>
      <ul class="shift-notes">
        <For each={sheet().notes} fallback={<li class="quiet">{words.noNotes}</li>}>
          {(note) => <li><small>{[props.look.moment(note.at), note.by?.name].filter((part) => part).join(', ')}</small>{note.text}</li>}
        </For>
      </ul>
      <SignBox look={props.look} handover={props.handover} person={props.person} mayLead={props.mayLead} busy={props.busy} act={props.act} />
    </article>
  );
}
