const fallback = 100;

/** Gathers any number of requests into one call a frame. Where frames do not come (a covered window), a timer does. */
export interface FrameGate {
  request(): void;
  dispose(): void;
}

export function frameGate(render: () => void): FrameGate {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function run(): void {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    frame = 0;
    timer = undefined;
    render();
  }

  return {
    request() {
      if (timer === undefined) {
        frame = requestAnimationFrame(run);
        timer = setTimeout(run, fallback);
      }
    },
    dispose() {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    },
  };
}
