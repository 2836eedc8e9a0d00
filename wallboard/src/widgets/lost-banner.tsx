import { Show, type Accessor, type JSX } from 'solid-js';
import { troubleIn } from '../i18n/trouble';
import type { Room } from '../wall/room';
import { Glyph } from './glyphs';
import './lost-banner.css';

/** Over the header while nothing came from the server for 15 s: how old the picture is. Where no ticker is shown it also tells the room's own trouble. */
export function LostBanner(props: { readonly room: Room; readonly hasTicker: Accessor<boolean> }): JSX.Element {
  const { link, asOf, formats, texts, language } = props.room;
  const trouble = (): string => (props.hasTicker() ? '' : troubleIn(language, props.room.trouble()));
  return (
    <Show when={link().kind === 'lost' || trouble() !== ''}>
      <div class="banner" data-banner={link().kind === 'lost' ? 'lost' : 'trouble'}>
        <Glyph name={link().kind === 'lost' ? 'broken' : 'warning'} />
        <span class="banner-words">
          <Show when={link().kind === 'lost'} fallback={`${texts.trouble} · ${trouble()}`}>
            {asOf() === undefined ? texts.link.lostNever : texts.link.lostBanner(formats().clock(asOf()!))}
          </Show>
        </span>
      </div>
    </Show>
  );
}
