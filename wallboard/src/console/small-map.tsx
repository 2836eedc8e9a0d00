import { createEffect, createMemo, createSignal, on, onCleanup, onMount, Show, type JSX } from 'solid-js';
import type { FeatureCollection } from 'geojson';
import type { MapScene } from '../map/city-map';
import { fitted, outlinesOf } from '../map/geometry';
import { mapLook } from '../map/map-look';
import { svgMap } from '../map/svg-map';
import './small-map.css';

interface SmallMapProps {
  readonly boundaries: FeatureCollection;
  /** Codes of the districts that it shows; where none has an outline, the whole city. */
  readonly focus: readonly string[];
  /** Codes of the districts in which works are under way. */
  readonly atWork: ReadonlySet<string>;
  /** What the line of works says, below the map where there is one. */
  readonly words: string;
  readonly height: number;
  /** What stands on it. */
  readonly children: (scene: MapScene | undefined) => JSX.Element;
}

const pad = { top: 16, right: 16, bottom: 16, left: 16 };
/** Lines as thin as on a wall of half the size. */
const scale = 0.4;

/** A map as wide as its place. Looked at, not touched. */
export function SmallMap(props: SmallMapProps): JSX.Element {
  const [width, setWidth] = createSignal(0);
  let box: HTMLDivElement | undefined;
  let drawn: HTMLDivElement | undefined;
  onMount(() => {
    const watch = new ResizeObserver(() => setWidth(Math.round(box!.clientWidth)));
    watch.observe(box!);
    onCleanup(() => watch.disconnect());
  });
  const focus = createMemo(() => props.focus, [], { equals: (one, other) => one.join() === other.join() });
  const scene = createMemo((): MapScene | undefined => {
    const outlines = outlinesOf(props.boundaries);
    const own = outlines.filter((outline) => focus().includes(outline.code));
    const projection = width() > 0 ? fitted(own.length > 0 ? own : outlines, width(), props.height, pad) : undefined;
    return projection ? { outlines, projection, look: mapLook(), width: width(), height: props.height, scale } : undefined;
  });
  const atWork = createMemo(() => props.atWork, new Set<string>(), { equals: (one, other) => [...one].join() === [...other].join() });
  createEffect(on([scene, focus, atWork], ([wanted, shown, works]) => {
    if (wanted && drawn) {
      const map = svgMap(drawn, wanted);
      map.paint(wanted.outlines.map(({ code }) => ({ code, level: shown.includes(code) ? '0' : 'none', worst: 0, atWork: works.has(code) })));
      onCleanup(() => map.dispose());
    }
  }));
  return (
    <>
      <div class="small-map" style={{ height: `${props.height}px` }} ref={box}>
        <div ref={drawn} />
        {props.children(scene())}
      </div>
      <Show when={scene()?.outlines.some(({ code }) => atWork().has(code))}>
        <p class="small-map-works" data-at-work><i />{props.words}</p>
      </Show>
    </>
  );
}
