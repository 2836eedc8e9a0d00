import { Show, type JSX } from 'solid-js';
import { troubleIn } from '../i18n/trouble';
import type { Room } from '../wall/room';
import { Glyph } from './glyphs';
import './lost-banner.css';

/** Over the header while nothing came from the server for 15 s: how old the picture is. Where there is no ticker it also tells the room's own trouble. */
export function LostBanner(props: { readonly room: Room }): JSX.Element {
  const { link, asOf, formats, texts, board, layout, language } = props.room;
  const trouble = (): string => (layout().kind === 'compact' ? troubleIn(language, board()?.trouble ?? '') : '');
  return (
    <Show when={link().kind === 'lost' || trouble() !== ''}>
      <div class="banner" data-banner={link().kind === 'lost' ? 'lost' : 'trouble'}>
        <Glyph name={link().kind === 'lost' ? 'broken' : 'warning'} />
        <span class="clip">
          <Show when={link().kind === 'lost'} fallback={`${texts.trouble} · ${trouble()}`}>
            {asOf() === undefined ? texts.link.lostNever : texts.link.lostBanner(formats().clock(asOf()!))}
          </Show>
        </span>
      </div>
    </Show>
  );
}
