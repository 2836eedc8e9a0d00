import type { JSX } from 'solid-js';
import { dash } from '../format/formats';
import { nameIn } from '../i18n/language';
import type { Room } from '../wall/room';
import './header.css';

export function Header(props: { readonly room: Room }): JSX.Element {
  const { board, now, formats, language } = props.room;
  return (
    <header class="header">
      <div class="header-city">{board() ? nameIn(language, board()!.city.names) : ''}</div>
      <time class="header-clock">{now() === undefined ? dash : formats().clock(now()!)}</time>
    </header>
  );
}
