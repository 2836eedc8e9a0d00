import { createEffect, createSignal, on, onCleanup, untrack, type Accessor } from 'solid-js';

const steppedFor = 400;
const comparedWith = 60_000;
const sampleEvery = 5_000;

/** How a value shows that it changed. */
export interface ChangeMark {
  /** True for 400 ms after a change, but not again before the value has rested for 5 s: a busy number must not flicker. */
  readonly stepped: Accessor<boolean>;
  /** ▲ or ▼ against the value of a minute ago; empty where it is the same, or nothing is known. */
  readonly arrow: Accessor<string>;
}

export function changeMark(value: Accessor<number | undefined>, now: Accessor<number | undefined>): ChangeMark {
  const [stepped, setStepped] = createSignal(false);
  const [arrow, setArrow] = createSignal('');
  let samples: { readonly at: number; readonly value: number }[] = [];
  let lastChange = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  createEffect(
    on(value, (current, before) => {
      const moment = performance.now();
      const rested = moment - lastChange > sampleEvery;
      lastChange = moment;
      if (current !== undefined && before !== undefined && rested) {
        setStepped(true);
        clearTimeout(timer);
        timer = setTimeout(() => setStepped(false), steppedFor);
      }
    }),
  );

  createEffect(
    on(now, (at) => {
      const current = untrack(value);
      if (at === undefined || current === undefined) {
        samples = [];
        setArrow('');
        return;
      }
      if (samples.length === 0 || at - samples.at(-1)!.at >= sampleEvery) {
        samples.push({ at, value: current });
      }
      while (samples.length > 1 && at - samples[1]!.at >= comparedWith) {
        samples.shift();
      }
      const then = samples[0]!.value;
      setArrow(current > then ? '▲' : current < then ? '▼' : '');
    }),
  );

  onCleanup(() => clearTimeout(timer));
  return { stepped, arrow };
}
