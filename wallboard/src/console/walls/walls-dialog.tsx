import { createSignal, For, onMount, Show, type JSX } from 'solid-js';
import type { OpenWall } from '../../wire.gen';
import type { AlertLook } from '../alerts/alert-look';
import { fresh } from '../fresh';
import { panelWords } from './panel-words';
import { everyWall, panels, scenes, wallsApi, type Panel, type Scene } from './walls-api';
import '../dialog.css';
import './walls-dialog.css';

interface WallsDialogProps {
  readonly look: AlertLook;
  readonly failed: (reason: string) => string;
  readonly silence: (on: boolean) => void;
  readonly close: () => void;
}

/** The word as a button begins it. */
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** For how many minutes a scene is shown; undefined: until another is asked for. */
const spans = [undefined, 5, 15, 30] as const;

/** Which walls are open, which scene each is to show, and quiet. */
export function WallsDialog(props: WallsDialogProps): JSX.Element {
  const words = props.look.words.walls;
  const [notice, setNotice] = createSignal('');
  const [wall, setWall] = createSignal(everyWall);
  const [minutes, setMinutes] = createSignal<number>();
  const walls = fresh(() => wallsApi.open());
  let dialog: HTMLDialogElement | undefined;
  onMount(() => dialog!.showModal());

  async function steer(ask: Promise<void>, done: string): Promise<void> {
    try {
      await ask;
      setNotice(done);
      walls.refresh();
    } catch (error) {
      setNotice(props.failed((error as Error).message));
    }
  }

  const show = (scene: Scene): Promise<void> => steer(wallsApi.show(wall(), scene, scene === 'own' ? undefined : minutes()), words.shown(words.scenes[scene]));
  const end = (): Promise<void> => steer(wallsApi.endTakeOver(wall()), words.ended);
  const partName = (panel: Panel): string => panelWords(words, panel) ?? words.scenes.own;
  const part = (panel: Panel): Promise<void> => steer(wallsApi.part(wall(), panel), words.partShown(partName(panel)));

  /** A wall of several pages is one row; the page that sounds speaks for it. */
  const rows = (): readonly OpenWall[] =>
    [...new Map([...(walls.value()?.items ?? [])].sort((one, other) => Number(one.master) - Number(other.master)).map((one) => [one.wall, one])).values()];

  return (
    <dialog class="dialog walls-dialog" ref={dialog} aria-labelledby="walls-title" data-walls onClose={props.close}>
      <h2 id="walls-title">{words.title}</h2>
      <div class="chips" role="group" aria-label={words.which}>
        <button type="button" class="act" aria-pressed={wall() === everyWall} onClick={() => setWall(everyWall)}>{words.all}</button>
        <For each={rows()}>
          {(one) => (
            <button type="button" class="act" data-wall={one.wall} aria-pressed={wall() === one.wall} onClick={() => setWall(one.wall)}>
              {one.wall}
              <small>{words.sounds[one.sound] ?? one.sound}{one.master ? `, ${words.master}` : ''}{one.panel === undefined ? '' : `, ${panelWords(words, one.panel) ?? one.panel}`}</small>
            </button>
          )}
        </For>
      </div>
      <Show when={walls.value() && rows().length === 0}>
        <p class="quiet">{words.none}</p>
      </Show>
      <h3>{words.scene}</h3>
      <div class="chips" role="group" aria-label={words.scene}>
        <For each={scenes}>{(scene) => <button type="button" class="act" data-scene={scene} disabled={rows().length === 0} onClick={() => void show(scene)}>{words.scenes[scene]}</button>}</For>
      </div>
      <div class="chips" role="group" aria-label={words.howLong}>
        <For each={spans}>
          {(span) => (
            <button type="button" class="act" data-span={span ?? 'stays'} aria-pressed={minutes() === span} onClick={() => setMinutes(span)}>
              {span === undefined ? words.stays : words.minutes(String(span))}
            </button>
          )}
        </For>
        <button type="button" class="act" data-act="end-take-over" disabled={rows().length === 0} onClick={() => void end()}>{words.endTakeOver}</button>
      </div>
      <h3>{words.part}</h3>
      <Show when={wall() !== everyWall} fallback={<p class="quiet">{words.partHint}</p>}>
        <For each={panels}>
          {(row) => (
            <div class="chips" role="group" aria-label={words.part}>
              <For each={row}>{(panel) => <button type="button" class="act" data-part={panel} onClick={() => void part(panel)}>{capital(partName(panel))}</button>}</For>
            </div>
          )}
        </For>
      </Show>
      <h3>{words.sound}</h3>
      <div class="chips">
        <button type="button" class="act" data-act="silence" onClick={() => props.silence(true)}>{words.silence}<kbd aria-hidden="true">M</kbd></button>
        <button type="button" class="act" data-act="unsilence" onClick={() => props.silence(false)}>{words.unsilence}</button>
      </div>
      <p class="notice" role="status">{notice()}</p>
      <button type="button" class="act primary" onClick={() => dialog!.close()}>{props.look.words.keys.close}</button>
    </dialog>
  );
}
