/** The mean over half an hour around each bin, which from afar is easier to follow than single bins; it never reaches over a gap. */
export function runningMean(counts: readonly (number | null)[]): (number | null)[] {
  const reach = 3;
  return counts.map((own, at) => {
    if (own === null) {
      return null;
    }
    let [sum, bins] = [own, 1];
    for (const way of [-1, 1]) {
      for (let away = 1; away <= reach; away++) {
        const next = counts[at + way * away];
        if (next === null || next === undefined) {
          break;
        }
        sum += next;
        bins++;
      }
    }
    return sum / bins;
  });
}
