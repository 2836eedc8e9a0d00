import { costOf, intervalFor, remembering } from './pace';

const measureEvery = 8;

/**
 * Gathers any number of requests into one call a frame. The first after a rest is rendered at once, before the frame
 * it will be painted in; the next ones wait until what a frame costs on this machine allows for another.
 */
export interface FrameGate {
  request(): void;
  dispose(): void;
}

export function frameGate(render: () => void): FrameGate {
  let renderedAt = -Infinity;
  let waiting = false;
  let disposed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let measured: readonly number[] = [];
  let renders = 0;
  const painted = new MessageChannel();
  let began = 0;
  let written = 0;
  painted.port1.onmessage = () => {
    measured = remembering(measured, written + performance.now() - began);
  };

  function run(): void {
    waiting = false;
    if (disposed) {
      return;
    }
    renderedAt = performance.now();
    render();
    if (renders++ % measureEvery === 0) {
      measure(performance.now() - renderedAt);
    }
  }

  /** A message posted within a frame arrives after its style, layout and paint. */
  function measure(writing: number): void {
    requestAnimationFrame(() => {
      written = writing;
      began = performance.now();
      painted.port2.postMessage(undefined);
    });
  }

  return {
    request() {
      if (waiting) {
        return;
      }
      waiting = true;
      const left = renderedAt + intervalFor(costOf(measured)) - performance.now();
      if (left <= 0) {
        // After all that came in the same packet.
        queueMicrotask(run);
      } else {
        timer = setTimeout(run, left);
      }
    },
    dispose() {
      disposed = true;
      clearTimeout(timer);
      painted.port1.close();
    },
  };
}
