import { Show, type JSX } from 'solid-js';
import { textsOf } from '../i18n/language';
import { troubleIn } from '../i18n/trouble';
import type { Language } from '../i18n/texts';
import { Glyph } from '../widgets/glyphs';
import './ask-bar.css';

/** On every page of the console while the room itself fails: what is wrong, and that no rule runs. */
export function TroubleBar(props: { readonly language: Language; readonly said: string }): JSX.Element {
  return (
    <Show when={props.said !== ''}>
      <div class="ask-bar desk-trouble" role="alert" data-trouble>
        <Glyph name="warning" />
        <span>{`${textsOf(props.language).trouble} · ${troubleIn(props.language, props.said)}`}</span>
      </div>
    </Show>
  );
}
