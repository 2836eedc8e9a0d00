/** Takes a word off the page's address, with which a provider led back: another load of the page is clean. */
export function takenOff(name: string): string | undefined {
  const asked = new URLSearchParams(location.search);
  const word = asked.get(name);
  if (word === null) {
    return undefined;
  }
  asked.delete(name);
  history.replaceState(null, '', `${location.pathname}${asked.size > 0 ? `?${asked}` : ''}${location.hash}`);
  return word;
}
