import { createMemo, Show, type JSX } from 'solid-js';
import { minus } from '../format/formats';
import { connectionWord } from '../link/link-state';
import type { Room } from '../wall/room';
import { Glyph } from './glyphs';

const skewShownFrom = 2_000;

/** How the page stands with its server. While the screen's clock is off, a flood lasts or the sound has something to say, a sign alone: that needs the words' room. */
export function ConnectionChip(props: { readonly room: Room }): JSX.Element {
  const { link, texts } = props.room;
  const isRoomy = (): boolean =>
    Math.abs(props.room.skew()) <= skewShownFrom && props.room.company.sound() !== 'blocked' && props.room.slices.alerts().flood === undefined;
  const words = (): string => {
    switch (link().kind) {
      case 'live':
        return texts.link.live;
      case 'connecting':
        return texts.link.connecting;
      case 'reconnecting':
        return texts.link.reconnecting;
      case 'lost':
        return texts.link.lost;
    }
  };
  return (
    <span class="chip connection-chip" data-connection={connectionWord(link())}>
      <Glyph name={link().kind === 'live' ? 'link' : 'broken'} />
      <Show when={link().kind !== 'live' || isRoomy()}>
        <span>{words()}</span>
      </Show>
    </span>
  );
}

/** Says by how much the screen's own clock is off, from two seconds on. */
export function SkewChip(props: { readonly room: Room }): JSX.Element {
  const { skew, formats, texts } = props.room;
  const text = createMemo(() => {
    const off = skew();
    if (Math.abs(off) <= skewShownFrom) {
      return '';
    }
    const seconds = Math.round(Math.abs(off) / 1_000);
    const much = seconds < 60 ? `${seconds}\u00a0${texts.formats.units.second}` : formats().age(seconds * 1_000);
    return texts.link.skew(`${off > 0 ? '+' : minus}${much}`);
  });
  return (
    <Show when={text() !== '' && props.room.link().kind === 'live'}>
      <span class="chip skew-chip" data-skew={Math.round(skew() / 1_000)}>
        <Glyph name="clock" />
        <span>{text()}</span>
      </span>
    </Show>
  );
}
