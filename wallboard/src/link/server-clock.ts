const samples = 5;

/** The server's time as the page reckons it: its own monotonic clock plus the median offset of the last five heartbeats. */
export interface ServerClock {
  /** Takes the server's time (Unix ms) as it came at the page's monotonic moment. */
  heard(serverNow: number, at: number): void;
  /** Unix ms at the page's monotonic moment; undefined before anything was heard. */
  at(moment: number): number | undefined;
}

export function serverClock(): ServerClock {
  const offsets: number[] = [];
  return {
    heard(serverNow, at) {
      offsets.push(serverNow - at);
      if (offsets.length > samples) {
        offsets.shift();
      }
    },
    at(moment) {
      const sorted = [...offsets].sort((a, b) => a - b);
      const median = sorted[sorted.length >> 1];
      return median === undefined ? undefined : median + moment;
    },
  };
}
