/** Looks through the fixture's incidents as far as the console can see it: beginnings of words stand for the server's forms, and few are looked at for one question. */

const atOnce = 5;
const beginnings = (text) => (text ?? '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean).map((word) => (/\d/.test(word) ? word : word.slice(0, 4)));
const has = (asked, ...texts) => {
  const words = texts.flatMap((text) => (text ?? '').toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return beginnings(asked).every((begin) => words.some((word) => (/\d/.test(begin) ? word === begin : word.startsWith(begin))));
};

function passes(one, asked) {
  const received = Date.parse(one.receivedAt);
  return ['id', 'feed', 'status', 'severity', 'channel'].every((name) => asked[name] === undefined || one[name] === asked[name])
    && (asked.district === undefined || one.districts.includes(asked.district))
    && (asked.category === undefined || one.category.startsWith(asked.category))
    && (asked.arrivedFrom === undefined || received >= Date.parse(asked.arrivedFrom))
    && (asked.arrivedUntil === undefined || received < Date.parse(asked.arrivedUntil));
}

export function searched(incidents, asked) {
  const from = Number(asked.before ?? 0);
  const candidates = incidents.filter((one) => passes(one, asked));
  const most = asked.words === undefined && asked.address === undefined ? asked.limit : atOnce;
  const looked = candidates.slice(from, from + most);
  const isEnd = from + looked.length >= candidates.length;
  const items = looked.filter((one) => has(asked.words, one.title, one.text, one.address) && has(asked.address, one.address));
  return { items, looked: looked.length, stoppedEarly: !isEnd && items.length < asked.limit, ...(isEnd ? {} : { next: String(from + looked.length), lookedBackTo: looked.at(-1).occurredAt }) };
}
