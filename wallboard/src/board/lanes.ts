/** The four rows in which the wall groups channels. */
export const lanes = ['dispatch', 'traffic', 'feedback', 'social'] as const;

export type Lane = (typeof lanes)[number];

/** Channel number (feeds/Reports/Channel.cs) to lane number: dispatch, agency, sensor; traffic; feedback, hotline, chatbot; social. */
const laneOfChannel = [0, 1, 2, 3, 2, 2, 0, 0] as const;

/** Lane number of a channel; a channel that this page does not know yet falls under dispatch, so that totals still add up. */
export function laneOf(channel: number): number {
  return laneOfChannel[channel] ?? 0;
}
