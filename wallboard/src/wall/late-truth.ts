/**
 * A number that is believed once it has been above zero for so long; zero is believed at once. The first one is believed as it is:
 * a page that comes to a room that stands so has nothing to wait for.
 */
export interface LateTruth {
  at(value: number, moment: number): number;
}

export function lateTruth(after: number): LateTruth {
  let since: number | undefined;
  let isFirst = true;
  return {
    at(value, moment) {
      since = value === 0 ? undefined : (since ?? (isFirst ? moment - after : moment));
      isFirst = false;
      return since !== undefined && moment - since >= after ? value : 0;
    },
  };
}
