/** How the alert system does, over the last 24 hours unless a member says otherwise. */
export interface AlertFigures {
  readonly until: string;
  readonly annunciated: number;
  /** Annunciations in each ten minutes, the oldest first. */
  readonly tenMinutes: readonly number[];
  /** How many of those ten minutes had 0, 1, 2, up to 5, up to 10, and more. */
  readonly distribution: readonly number[];
  readonly floodShare: number;
  readonly floods: number;
  readonly priorityShares: readonly number[];
  readonly chattering: number;
  readonly standingLong: number;
  readonly topTenShare: number;
  readonly acknowledgeMedian?: number;
  readonly acknowledgeP95?: number;
  readonly withinDeadline?: number;
  readonly shelvedHours: number;
  readonly falseShare?: number;
}
