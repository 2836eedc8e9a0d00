/** Where and of what kind, in one line: the place is never left out; of the kind as many words as fit. */
export function groupName(place: string, kind: string, fits: (text: string) => boolean): string {
  const words = kind.split(' ').filter((word) => word !== '');
  for (let kept = words.length; kept > 0; kept--) {
    const text = `${place} · ${words.slice(0, kept).join(' ')}${kept < words.length ? '…' : ''}`;
    if (fits(text)) {
      return text;
    }
  }
  return place;
}
