import { createEffect, createMemo, createSignal, For, Index, on, onCleanup, Show, untrack, type JSX } from 'solid-js';
import type { FeatureCollection } from 'geojson';
import { districtsAtWork } from '../board/at-work';
import type { BoardState } from '../board/board-state';
import { isOfTheClock, levelAt, levelWord } from '../board/level-at';
import { severity } from '../board/slot-targets';
import type { WorstOf } from '../board/worst-of';
import { nameIn } from '../i18n/language';
import type { Rect } from '../layout/grid';
import { fetchBoundaries } from '../map/boundaries';
import type { CityMap as DrawnMap, DistrictLook, MapScene } from '../map/city-map';
import { clearOfMarks } from '../map/clear-labels';
import { markLayers, type Mark } from '../map/clusters';
import { fitted, outlinesOf } from '../map/geometry';
import { labelPlaces, type PlacedLabel } from '../map/labels';
import { mapLook } from '../map/map-look';
import type { Room } from '../wall/room';
import { levelOf } from './badge-shape';
import { SeverityBadge } from './severity-badge';
import { UnusualLegend } from './unusual-legend';
import './city-map.css';

const remakeAfter = 5_000;
const titleHeight = 88;
const radii = { quiet: 64, notable: 76 } as const;

/** Districts by how unusual their last hour is, incidents by severity. Looked at, never touched. */
export function CityMap(props: { readonly room: Room; readonly rect: Rect }): JSX.Element {
  const { board, slices, texts, layout, colours, language, now, link, worst, trouble } = props.room;
  const [collection, setCollection] = createSignal<FeatureCollection>();
  const [made, setMade] = createSignal<DrawnMap>();
  const [notable, setNotable] = createSignal<readonly Mark[]>([]);
  const [remakes, setRemakes] = createSignal(0);
  let box: HTMLDivElement | undefined;

  const hasMap = createMemo(() => slices.city()?.hasMap);
  const epoch = createMemo(() => board()?.epoch);
  createEffect(
    on([hasMap, epoch], () => {
      if (hasMap()) {
        onCleanup(fetchBoundaries('/api/v1/boundaries', setCollection));
      }
    }),
  );

  const atWork = createMemo(() => districtsAtWork(slices.works(), slices.districts(), now() ?? 0), new Set<string>(), { equals: (a, b) => [...a].join() === [...b].join() });
  const hasWorks = createMemo(() => atWork().size > 0);

  const scene = createMemo((): MapScene | undefined => {
    const shapes = collection();
    const { scale } = layout();
    const [width, height] = [Math.round(props.rect.width * scale), Math.round(props.rect.height * scale)];
    const outlines = shapes ? outlinesOf(shapes) : [];
    const pad = { top: 92 * scale, right: 28 * scale, bottom: (hasWorks() ? 100 : 28) * scale, left: 28 * scale };
    const projection = fitted(outlines, width, height, pad);
    colours();
    return shapes && projection ? { outlines, projection, look: mapLook(), width, height, scale } : undefined;
  });

  createEffect(
    on([scene, remakes], ([wanted]) => {
      let current: DrawnMap | undefined;
      let gone = false;
      let timer: ReturnType<typeof setTimeout> | undefined;
      if (wanted && box) {
        void drawn(box, wanted, () => (timer = setTimeout(() => setRemakes((count) => count + 1), remakeAfter))).then((map) => {
          if (gone) {
            map.dispose();
          } else {
            current = map;
            setMade(current);
          }
        });
      }
      onCleanup(() => {
        gone = true;
        clearTimeout(timer);
        setMade(undefined);
        current?.dispose();
      });
    }),
  );

  const unusual = createMemo(() => board()?.unusual);
  const doubtful = createMemo(() => isOfTheClock(trouble()));
  const looks = createMemo(
    // Outlines of alerts may wait for the next second: what is weighed here is every district.
    on([unusual, doubtful, slices.districts, now, link, atWork], () => districtLooks(untrack(board), untrack(worst), atWork(), link().kind === 'lost')),
    [], { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) });
  createEffect(() => made()?.paint(looks()));

  // Marks follow the seconds, not the deltas: one setData a second at most.
  let markedPoints: unknown;
  createEffect(
    on([made, now], ([map]) => {
      const points = untrack(board)?.points;
      const wanted = untrack(scene);
      if (!map || !points || !wanted) {
        markedPoints = undefined;
        return;
      }
      if (points === markedPoints) {
        return;
      }
      markedPoints = points;
      const top = titleHeight * wanted.scale;
      const placed = [...points.values()].flatMap((point) => {
        const [x, y] = wanted.projection.toPixel(point[4]! / 1e5, point[3]! / 1e5);
        const within = x >= 0 && x <= wanted.width && y >= top && y <= wanted.height;
        return within ? [{ x, y, level: point[1]! }] : [];
      });
      const layers = markLayers(placed, { quiet: radii.quiet * wanted.scale, notable: radii.notable * wanted.scale });
      map.mark([...layers.quiet, ...layers.moderate]);
      setNotable(layers.notable);
    }),
  );

  const roomyLabels = createMemo((): readonly PlacedLabel[] => {
    const [wanted, named] = [scene(), slices.districts()];
    return wanted ? labelPlaces(wanted, named, (names) => nameIn(language, names)) : [];
  });
  const labels = createMemo<readonly PlacedLabel[]>((before) => {
    const [wanted, marks] = [scene(), notable()];
    return wanted ? clearOfMarks(roomyLabels(), marks, wanted, before) : [];
  }, [], { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) });

  return (
    <div class="city-map">
      <div class="city-map-box" ref={box} />
      <For each={labels()}>
        {(label) => (
          <span class="city-map-label" style={{ left: `${label.x}px`, top: `${label.y}px` }}>
            {label.text}
          </span>
        )}
      </For>
      <Index each={notable()}>
        {(mark) => (
          <span class="city-map-mark" style={{ left: `${mark().x}px`, top: `${mark().y}px` }}>
            <SeverityBadge level={mark().level} />
            <Show when={mark().count > 1}>
              <b>{`×${mark().count}`}</b>
            </Show>
          </span>
        )}
      </Index>
      <div class="city-map-title">
        <h2 class="panel-title">{texts.map.title}</h2>
        <Show when={hasMap()}>
          <UnusualLegend texts={texts} />
        </Show>
      </div>
      <Show when={hasMap() && hasWorks()}>
        <div class="city-map-works" data-works={atWork().size}>
          <i />
          {texts.works.onMap}
        </div>
      </Show>
      <Show when={slices.present() && !hasMap()}>
        <div class="city-map-none">
          <div class="city-map-none-words">{texts.map.noBoundaries}</div>
          <div class="city-map-none-hint">{texts.map.noBoundariesHint}</div>
        </div>
      </Show>
    </div>
  );
}

/** MapLibre where WebGL is to be had, else SVG. The code of MapLibre is fetched only here. */
async function drawn(box: HTMLElement, scene: MapScene, lost: () => void): Promise<DrawnMap> {
  const { canDrawGl, glMap } = await import('../map/gl-map');
  if (canDrawGl()) {
    try {
      return glMap(box, scene, lost);
    } catch {
      box.replaceChildren();
    }
  }
  const { svgMap } = await import('../map/svg-map');
  return svgMap(box, scene);
}

/** Where nearly every district holds an alert, outlines would hide the city: then only those of S1 are drawn. */
const mostOutlines = 12;

function districtLooks(state: BoardState | undefined, worstOf: WorstOf, atWork: ReadonlySet<string>, lost: boolean): readonly DistrictLook[] {
  const worst = state?.districts.map((_, at) => levelOfRank(worstOf(at, -1, state.sums.cells[at + 1]?.[0]))) ?? [];
  const least = worst.filter((level) => level > 0).length > mostOutlines ? severity.extreme : severity.minor;
  return (
    state?.districts.map(({ code }, at) => {
      return {
        code,
        level: levelWord(lost ? undefined : levelAt(state, at, -1)),
        worst: worst[at]! >= least ? worst[at]! : 0,
        atWork: atWork.has(code),
      };
    }) ?? []
  );
}

function levelOfRank(rank: number): number {
  return rank === 0 ? 0 : levelOf(rank);
}
