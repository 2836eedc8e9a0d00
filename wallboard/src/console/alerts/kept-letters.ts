const place = 'situationroom-letter-keys';

/** Whether single letters act; they do unless somebody switched them off in this browser. */
export function lettersKept(storage: Pick<Storage, 'getItem'>): boolean {
  return storage.getItem(place) !== 'off';
}

export function keepLetters(storage: Pick<Storage, 'setItem'>, on: boolean): void {
  storage.setItem(place, on ? 'on' : 'off');
}
