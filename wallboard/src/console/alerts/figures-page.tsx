import { For, Show, type JSX } from 'solid-js';
import { dash } from '../../format/formats';
import { Glyph } from '../../widgets/glyphs';
import { fresh } from '../fresh';
import { saidByRoom } from '../i18n/said-by-room';
import type { AlertLook } from './alert-look';
import { alertsApi } from './alerts-api';
import { figureRows } from './figure-rows';
import { TenMinuteBars } from './ten-minute-bars';
import './figures-page.css';

/** How the alerts themselves do: figures beside their targets, and how annunciations are spread, not only their mean. */
export function FiguresPage(props: { readonly look: AlertLook }): JSX.Element {
  const words = props.look.words.figures;
  const figures = fresh(() => alertsApi.figures());
  const heartbeat = fresh(() => alertsApi.heartbeat());
  const at = (moment: string | undefined): string => (moment === undefined ? words.outside.never : props.look.moment(moment));
  return (
    <section class="figures-page" tabindex="0" aria-label={props.look.words.tabs.figures}>
      <Show when={figures.value()} fallback={<p class="quiet">{words.none}</p>}>
        {(known) => (
          <>
            <div class="pane">
              <h2>{words.title}</h2>
              <table class="figures">
                <thead>
                  <tr><th scope="col">{words.figure}</th><th scope="col" class="number">{words.value}</th><th scope="col">{words.target}</th><th scope="col">{words.verdict}</th></tr>
                </thead>
                <tbody>
                  <For each={figureRows(known(), words, props.look.formats, dash)}>
                    {(row) => (
                      <tr data-figure={row.id} data-met={row.met}>
                        <th scope="row">{row.name}</th>
                        <td class="number">{row.value}</td>
                        <td>{row.target}</td>
                        <td class="verdict">
                          <Show when={row.met !== undefined}>
                            <Glyph name={row.met ? 'check' : 'warning'} />
                            {row.met ? words.met : words.missed}
                          </Show>
                        </td>
                      </tr>
                    )}
                  </For>
                </tbody>
              </table>
              <Show when={heartbeat.value()}>
                {(beat) => (
                  <>
                    <h2>{words.outside.title}</h2>
                    <Show when={beat().isOn} fallback={<p class="quiet">{words.outside.off}</p>}>
                      <p data-heartbeat>{words.outside.success(at(beat().lastSuccessAt))}</p>
                      <Show when={beat().lastFailureAt}><p>{words.outside.failure(at(beat().lastFailureAt), saidByRoom(props.look.language, beat().failure ?? ''))}</p></Show>
                    </Show>
                  </>
                )}
              </Show>
            </div>
            <div class="pane">
              <h2>{words.tenMinutes}</h2>
              <TenMinuteBars look={props.look} counts={known().tenMinutes} until={Date.parse(known().until)} />
              <h2>{words.distribution}</h2>
              <dl class="spread">
                <For each={known().distribution}>
                  {(count, at) => (
                    <>
                      <dt>{words.spread[at()]}</dt>
                      <dd>
                        <span class="spread-bar" style={{ width: `${(count / Math.max(1, known().tenMinutes.length)) * 100}%` }} />
                        <span>{props.look.formats.integer(count)}</span>
                      </dd>
                    </>
                  )}
                </For>
              </dl>
            </div>
          </>
        )}
      </Show>
    </section>
  );
}
