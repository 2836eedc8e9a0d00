import type { BoardOwner } from '../wire.gen';
import { nameIn } from './language';
import type { Language } from './texts';

/** What a department or a post is called in the reader's language, whether its code or one of its names was written; anybody else stays as written. */
export function nameOfOwner(language: Language, owners: readonly BoardOwner[], written: string): string {
  const known = ownerOf(owners, written);
  return known ? nameIn(language, known.names) : written;
}

/** The department or the post that was meant; a code comes before a name. */
export function ownerOf(owners: readonly BoardOwner[], written: string): BoardOwner | undefined {
  const wanted = written.trim().toLowerCase();
  const matches = (text: string): boolean => text.toLowerCase() === wanted;
  return wanted === '' ? undefined : (owners.find((one) => matches(one.code)) ?? owners.find((one) => matches(one.names.ru) || matches(one.names.en)));
}
