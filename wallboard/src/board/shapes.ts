/** District numbers that an area covers. */
export type BoardArea = readonly number[];

/** [area, category, channel, severity, mode]. */
export type BoardSlot = readonly number[];
