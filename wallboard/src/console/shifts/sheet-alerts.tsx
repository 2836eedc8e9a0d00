import { For, Show, type JSX } from 'solid-js';
import type { SheetAlert, SheetAlerts, SheetConfirmation } from '../../wire.gen';
import { SeverityBadge } from '../../widgets/severity-badge';
import type { ShiftLook } from './shift-look';

interface SheetAlertsProps {
  readonly look: ShiftLook;
  readonly section: SheetAlerts;
  readonly confirmations: readonly SheetConfirmation[];
  readonly enabled: boolean;
  readonly confirm: (item: string, accepted: boolean) => void;
}

/** One section of the sheet; each S1, S2 and shelf bears a box that the incoming lead ticks. */
export function SheetAlertsTable(props: SheetAlertsProps): JSX.Element {
  const { words } = props.look;
  const said = (alert: SheetAlert): SheetConfirmation | undefined => props.confirmations.find((one) => one.item === alert.id);
  const owner = (alert: SheetAlert): string => [
    props.look.owner(alert.owner ?? ''), until(alert.assignedUntil), until(alert.shelvedUntil), alert.why,
  ].filter((part) => part).join(', ');

  function until(moment: string | undefined): string | undefined {
    return moment === undefined ? undefined : words.until(props.look.moment(moment));
  }

  return (
    <section class="sheet-section" data-section={props.section.section}>
      <h3>
        {words.sections[props.section.section] ?? props.section.section} · {props.look.formats.integer(props.section.total)}
        <Show when={props.section.items.length < props.section.total}>
          <small>{words.listed(props.look.formats.integer(props.section.items.length), props.look.formats.integer(props.section.total))}</small>
        </Show>
      </h3>
      <table class="sheet-alerts">
        <thead>
          <tr>
            <th scope="col">{words.columns.alert}</th>
            <th scope="col">{words.columns.raised}</th>
            <th scope="col">{words.columns.seen}</th>
            <th scope="col">{words.columns.owner}</th>
            <th scope="col">{words.columns.accept}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.section.items}>
            {(alert) => (
              <tr data-item={alert.id}>
                <td>
                  <span class="sheet-alert">
                    <SeverityBadge level={5 - alert.priority} hollow={props.section.section !== 'unacknowledged'} />
                    <span>S{alert.priority} {props.look.name(alert.title)}<small>{props.look.place(alert.district)}</small></span>
                  </span>
                </td>
                <td>{props.look.moment(alert.raisedAt)}</td>
                <td>{[alert.acknowledgedBy, alert.acknowledgedAt === undefined ? '' : props.look.moment(alert.acknowledgedAt)].filter((part) => part).join(', ')}</td>
                <td>{owner(alert)}</td>
                <td>
                  <Show when={alert.mustConfirm}>
                    <span class="sheet-confirm" data-said={said(alert)?.accepted}>
                      <label class="sheet-box">
                        <input
                          type="checkbox"
                          checked={said(alert)?.accepted === true}
                          disabled={!props.enabled}
                          aria-label={`${words.accept}: S${alert.priority} ${props.look.name(alert.title)}`}
                          onChange={(event) => {
                            // What the server has, not what was pressed.
                            event.currentTarget.checked = said(alert)?.accepted === true;
                            props.confirm(alert.id, true);
                          }}
                        />
                      </label>
                      <button
                        type="button"
                        class="act sheet-refuse"
                        aria-pressed={said(alert)?.accepted === false}
                        disabled={!props.enabled}
                        onClick={() => props.confirm(alert.id, false)}
                      >
                        {words.refuse}
                      </button>
                      <Show when={said(alert)}>{(one) => <span class="sheet-said">{one().accepted ? words.accepted : words.refused}</span>}</Show>
                    </span>
                  </Show>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  );
}
