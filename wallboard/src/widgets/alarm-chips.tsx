import { createMemo, For, Show, type JSX } from 'solid-js';
import { silenceLeft } from '../sound/schedule';
import type { Room } from '../wall/room';
import { Glyph, type GlyphName } from './glyphs';

/** How many alerts are put aside, and why; nothing where none is. */
export function AsideChips(props: { readonly room: Room }): JSX.Element {
  const { slices, texts, formats } = props.room;
  const counters: readonly { readonly hook: string; readonly glyph: GlyphName; readonly word: string; readonly count: () => number }[] = [
    { hook: 'shelved', glyph: 'shelved', word: texts.alarm.shelved, count: () => slices.alerts().shelved },
    { hook: 'suppressed', glyph: 'suppressed', word: texts.alarm.suppressed, count: () => slices.alerts().suppressed },
    { hook: 'outOfService', glyph: 'outOfService', word: texts.alarm.outOfService, count: () => slices.alerts().outOfService },
  ];
  return (
    <For each={counters}>
      {(counter) => (
        <Show when={counter.count() > 0}>
          <span class="chip aside-chip" data-aside={counter.hook} data-value={counter.count()} aria-label={counter.word}>
            <Glyph name={counter.glyph} />
            <span>{formats().short(counter.count(), 3)}</span>
          </span>
        </Show>
      )}
    </For>
  );
}

/** That a flood lasts, and how many alerts it has brought. */
export function FloodChip(props: { readonly room: Room }): JSX.Element {
  const { slices, texts, formats } = props.room;
  return (
    <Show when={slices.alerts().flood}>
      {(flood) => (
        <span class="chip flood-chip" data-flood-chip={flood().count}>
          <Glyph name="flood" />
          <span>{texts.alarm.flood(formats().short(flood().count))}</span>
        </span>
      )}
    </Show>
  );
}

/** Whether the room can be heard, the most pressing word first: this wall could not sound, no wall can, the lead wants quiet; a sign alone where this wall sounds. */
export function SoundChip(props: { readonly room: Room }): JSX.Element {
  const { company, texts, now, formats, link } = props.room;
  const left = createMemo(() => silenceLeft(company.silencedAt(), now() ?? Infinity));
  const master = createMemo(() => {
    now();
    return company.isMaster();
  });
  const said = createMemo((): { readonly hook: string; readonly words: string } | undefined => {
    if (company.sound() === 'blocked') {
      return { hook: 'blocked', words: texts.sound.blocked };
    }
    if (company.isSilentRoom() && link().kind === 'live') {
      return { hook: 'silent', words: texts.sound.silentRoom };
    }
    if (left() > 0) {
      return { hook: 'silenced', words: texts.sound.silenced(formats().left(left())) };
    }
    return undefined;
  }, undefined, { equals: (a, b) => a?.words === b?.words });
  return (
    <Show
      when={said()}
      fallback={
        <Show when={master()}>
          <span class="chip sound-chip" data-sound="master">
            <Glyph name="sounding" />
          </span>
        </Show>
      }
    >
      {(known) => (
        <span class="chip sound-chip sound-chip-said" data-sound={known().hook}>
          <Glyph name="mute" />
          <span>{known().words}</span>
        </span>
      )}
    </Show>
  );
}
