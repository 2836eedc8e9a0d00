import { createEffect, createMemo, For, onCleanup, type Accessor, type JSX } from 'solid-js';
import { connectionWord } from '../link/link-state';
import { orbitAt } from '../layout/orbit';
import { partWord } from '../layout/parts';
import type { PanelName, PlacedPanel, Rect } from '../layout/grid';
import { inRailOrder, annunciationOf, isUnacknowledged } from '../board/alert-order';
import { AlertScene } from '../widgets/alert-scene';
import { EveryCell } from '../widgets/every-cell';
import { CityMap } from '../widgets/city-map';
import { Deadlines } from '../widgets/deadlines';
import { Header } from '../widgets/header';
import { Kpis } from '../widgets/kpis';
import { Lanes } from '../widgets/lanes';
import { Matrix } from '../widgets/matrix';
import { Rail } from '../widgets/rail';
import { RestField } from '../widgets/rest-field';
import { Ticker } from '../widgets/ticker';
import { Trend } from '../widgets/trend';
import { openRoom, type RoomWishes } from './open-room';
import type { Room } from './room';
import { askedScene } from './asked-scene';
import { sceneLayout } from './scene-layout';
import { chosen, noTakeOver, sceneUnder, takenOver, type TakeOver } from './take-over';
import { sceneNames, type CompanyWish, type SceneName, type SceneWish } from './wishes';
import './wall.css';
import '../widgets/severity-badge.css';

/** The wall: one stage of fixed boxes. */
export function Wall(props: { readonly wishes: RoomWishes; readonly scene: SceneWish }): JSX.Element {
  const room = openRoom(props.wishes);
  const root = document.documentElement;
  document.body.classList.add('wall-page');

  createEffect(() => root.style.setProperty('--u', `${room.layout().scale}px`));
  createEffect(() => (root.dataset.layout = room.layout().kind));
  const connection = createMemo(() => connectionWord(room.link()));
  createEffect(() => (root.dataset.link = connection()));

  let stage: HTMLDivElement | undefined;
  const began = performance.now();
  const orbit = setInterval(() => {
    const { x, y } = orbitAt(performance.now() - began);
    stage!.style.transform = `translate(${x}px, ${y}px)`;
  }, 10_000);
  onCleanup(() => clearInterval(orbit));

  const scene = shownScene(room, props.scene, props.wishes.company);
  const panels = createMemo(() => sceneLayout(room.layout(), scene(), room.company.part()));
  const hasTicker = createMemo(() => panels().some((panel) => panel.name === 'ticker'));
  createEffect(() => {
    root.dataset.scene = scene();
    root.dataset.part = partWord(room.company.part()) ?? '';
  });

  return (
    <>
      <div class="stage" classList={{ 'stage-rests': room.restsUntil() !== undefined }} ref={stage}>
        <For each={panels()}>{(panel) => <Panel room={room} panel={panel} hasTicker={hasTicker} every={props.scene.every} legend={room.layout().kind === 'double' || panels().every((one) => one.name !== 'map')} />}</For>
      </div>
      <RestField room={room} />
    </>
  );
}

/** The scene of the address, or the one that the lead or the readiness mode asks for; an alert that presses brings the overview. */
function shownScene(room: Room, wish: SceneWish, wall: CompanyWish): Accessor<SceneName> {
  const pressing = createMemo(
    () =>
      inRailOrder(room.slices.alerts().top)
        .filter((alert) => isUnacknowledged(alert) && alert.priority <= wall.takeOver)
        .map(annunciationOf),
    [],
    { equals: (a, b) => a.join() === b.join() },
  );
  const asked = createMemo(() => askedScene(room.company.scene(), room.slices.readiness(), wall.name));
  const own = createMemo((): SceneName => sceneNames.find((name) => name === asked()) ?? wish.scene);
  let steeredAt: number | undefined;
  const justNow = 15_000;
  const state = createMemo<TakeOver>((before) => {
    const steered = room.company.scene()?.at;
    if (steered !== undefined && steered !== steeredAt) {
      steeredAt = steered;
      // A page that was loaded later has the same scene, but nobody looked at its alerts.
      return (room.now() ?? 0) - steered < justNow ? chosen(pressing()) : before;
    }
    return takenOver(before, pressing(), room.now() ?? 0);
  }, noTakeOver);
  // A table that was asked for whole is for looking a number up, not for watching.
  return createMemo(() => (wish.every ? wish.scene : sceneUnder(own(), state())));
}

function Panel(props: { readonly room: Room; readonly panel: PlacedPanel; readonly hasTicker: Accessor<boolean>; readonly every: boolean; readonly legend: boolean }): JSX.Element {
  const { name, rect } = props.panel;
  const units = (value: number): string => `calc(${value} * var(--u))`;
  return (
    <div
      class="panel"
      classList={{ 'panel-bare': name === 'header' || name === 'kpis' }}
      data-panel={name}
      style={{ left: units(rect.x), top: units(rect.y), width: units(rect.width), height: units(rect.height) }}
    >
      {name === 'matrix' && props.every ? <EveryCell room={props.room} /> : widget(name, props.room, rect, props.legend, props.hasTicker)}
    </div>
  );
}

function widget(name: PanelName, room: Room, rect: Rect, legend: boolean, hasTicker: Accessor<boolean>): JSX.Element {
  switch (name) {
    case 'header':
      return <Header room={room} hasTicker={hasTicker} />;
    case 'kpis':
      return <Kpis room={room} />;
    case 'map':
      return <CityMap room={room} rect={rect} />;
    case 'matrix':
      return <Matrix room={room} rect={rect} legend={legend} />;
    case 'rail':
      return <Rail room={room} rect={rect} />;
    case 'trend':
      return <Trend room={room} rect={rect} />;
    case 'lanes':
      return <Lanes room={room} />;
    case 'deadlines':
      return <Deadlines room={room} />;
    case 'ticker':
      return <Ticker room={room} />;
    case 'alerts':
      return <AlertScene room={room} rect={rect} />;
  }
}
