import { describe, expect, test } from 'vitest';
import { isOfTheClock } from '../src/board/level-at';
import { troubleIn } from '../src/i18n/trouble';

describe('the room’s own trouble', () => {
  test.each([
    ['there are too many alerts: 1884 more severe incidents raise none until others are closed; close what is over, or narrow the rules', /^слишком много тревог: ещё 1884 /],
    ['the disk that holds /var/lib/situationroom is full; make room on it, it goes on by itself', /^диск \/var\/lib\/situationroom заполнен/],
    ['the disk of db:5432/room is full; make room on it', /^диск db:5432\/room заполнен/],
    ['/var/lib/room can\'t be written now (disk I/O error); look at the disk, it is tried again', /^журнал в \/var\/lib\/room не записывается/],
    ['/var/lib/room can\'t be written (attempt to write a readonly database); give the room\'s user the right to write there', /^нет права записи в \/var\/lib\/room/],
    ['db:5432/room can\'t be reached (timeout); see that it runs and that this machine reaches it; this node goes on by itself then', /^нет связи с базой db:5432\/room/],
    ['the engine has stood still for more than 3 s; look at the disk and at the server\'s log', /^обработка замерла/],
    ['the room\'s clock is 60 min ahead of this machine\'s and goes slower until that has caught up: the machine\'s clock was set back', /^часы комнаты на 60 мин впереди/],
    ['the engine stopped: out of range; restart the server, and see its log', /^обработка остановилась/],
  ])('%s is said in Russian', (said, words) => {
    expect(troubleIn('ru', said)).toMatch(words);
    expect(troubleIn('ru', said)).not.toMatch(/[A-Za-z]{4,} [a-z]{3,}/);
    expect(troubleIn('en', said)).toBe(said);
  });

  test('what has no words of ours is kept, and whose it is is said', () => {
    expect(troubleIn('ru', 'something new')).toBe('сервер сообщает: something new');
    expect(troubleIn('ru', '')).toBe('');
  });

  test('several sentences are all said, in their order', () => {
    const said = 'the disk that holds /data is full; make room on it, it goes on by itself; the room\'s clock is 7 min ahead of this machine\'s and goes slower';
    expect(troubleIn('ru', said)).toMatch(/^диск \/data заполнен.*; часы комнаты на 7 мин впереди/);
    expect(troubleIn('ru', 'something new; the engine stopped: out of range')).toMatch(/^сервер сообщает: something new; обработка остановилась/);
  });
});

test('only what the room says of its clock makes the counts of the last hour doubtful', () => {
  expect(isOfTheClock('the room\'s clock is 61 min ahead of this machine\'s and goes slower until that has caught up')).toBe(true);
  expect(isOfTheClock('the disk of db:5432/room is full; the room\'s clock is 61 min ahead of this machine\'s')).toBe(true);
  expect(isOfTheClock('the engine has stood still for more than 3 s; look at the disk')).toBe(false);
  expect(isOfTheClock('')).toBe(false);
});
