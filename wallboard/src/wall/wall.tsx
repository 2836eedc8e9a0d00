import { createEffect, createMemo, For, onCleanup, Show, type JSX } from 'solid-js';
import { connectionWord } from '../link/link-state';
import { orbitAt } from '../layout/orbit';
import type { PlacedPanel } from '../layout/grid';
import { Header } from '../widgets/header';
import { Kpis } from '../widgets/kpis';
import { Matrix } from '../widgets/matrix';
import { openRoom, type RoomWishes } from './open-room';
import type { Room } from './room';
import './wall.css';
import '../widgets/severity-badge.css';

/** The wall: one stage of fixed boxes. */
export function Wall(props: { readonly wishes: RoomWishes }): JSX.Element {
  const room = openRoom(props.wishes);
  const root = document.documentElement;
  document.body.classList.add('wall-page');

  createEffect(() => root.style.setProperty('--u', `${room.layout().scale}px`));
  createEffect(() => (root.dataset.layout = room.layout().kind));
  createEffect(() => (root.dataset.theme = room.theme()));
  const connection = createMemo(() => connectionWord(room.link()));
  createEffect(() => (root.dataset.connection = connection()));

  let stage: HTMLDivElement | undefined;
  const began = performance.now();
  const orbit = setInterval(() => {
    const { x, y } = orbitAt(performance.now() - began);
    stage!.style.transform = `translate(${x}px, ${y}px)`;
  }, 10_000);
  onCleanup(() => clearInterval(orbit));

  return (
    <div class="stage" ref={stage}>
      <For each={room.layout().panels}>{(panel) => <Panel room={room} panel={panel} />}</For>
    </div>
  );
}

function Panel(props: { readonly room: Room; readonly panel: PlacedPanel }): JSX.Element {
  const { name, rect } = props.panel;
  const bare = name === 'header' || name === 'kpis';
  const units = (value: number): string => `calc(${value} * var(--u))`;
  return (
    <div
      class="panel"
      classList={{ 'panel-bare': bare }}
      data-panel={name}
      style={{ left: units(rect.x), top: units(rect.y), width: units(rect.width), height: units(rect.height) }}
    >
      <Show when={name === 'header'}>
        <Header room={props.room} />
      </Show>
      <Show when={name === 'kpis'}>
        <Kpis room={props.room} />
      </Show>
      <Show when={name === 'matrix'}>
        <Matrix room={props.room} rect={rect} />
      </Show>
    </div>
  );
}
