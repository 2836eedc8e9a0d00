/** What people enter and mend by hand, in the fixture: kept as long as it runs. */
export function openHandDesk(now) {
  const marks = new Map();
  const entered = [];
  const moment = () => new Date(now()).toISOString();
  const by = { id: 'orlova', name: 'Орлова А. П.', role: 'lead', post: 'Старший смены' };
  const imports = [
    { feed: 'pos', id: '5f0c2a', file: 'обращения-ноябрь.csv', source: 'folder', accepted: 1248, duplicates: 36, rejected: 4, version: 77, counts: true, gone: 1190, kept: 22 },
    { feed: 'pos', id: '81bd07', file: 'обращения-октябрь.xlsx', source: 'command', accepted: 980, duplicates: 0, rejected: 0, version: 50, counts: true, gone: 980, kept: 0 },
  ].map((one) => ({ ...one, firstAt: moment(), lastAt: moment() }));
  const view = ({ gone, kept, ...one }, whole) => ({
    ...one, ...(whole && one.counts ? { voiding: { reports: gone + kept, gone, open: Math.round(gone / 2), kept, rejections: one.rejected } } : {}),
  });
  const hand = (incident) => marks.get(`${incident.feed}/${incident.id}`) ?? {
    feed: incident.feed, id: incident.id, version: 0, status: incident.status, place: { category: incident.category, districts: incident.districts },
    byReports: { category: incident.category, districts: incident.districts }, isMoved: false, history: [],
  };
  const said = (mark, verb, more) => ({
    ...mark, version: mark.version + 1, history: [...mark.history, { position: 900 + mark.version, at: moment(), by, verb, hash: '0', version: mark.version + 1, ...more }],
  });
  const place = (one) => [one.category, ...one.districts].join('; ');
  const keep = (mark) => {
    marks.set(`${mark.feed}/${mark.id}`, mark);
    return [mark, 200];
  };
  const refused = (status, detail, more) => [{ type: 'about:blank', title: 'Refused', status, detail, instance: '', ...more }, status];
  return {
    entered,
    enter(asked, key, base) {
      const id = `c-${key.slice(0, 10)}`;
      if (!entered.some((one) => one.id === id)) {
        entered.unshift({
          ...base, key: 5000 + entered.length, feed: 'console', id, channel: asked.channel, title: asked.title, text: asked.text, severity: asked.severity ?? 'Unknown', status: 'open',
          category: asked.category ?? base.category, districts: asked.district ? [asked.district] : base.districts, occurredAt: moment(), hasPerson: asked.callerName !== undefined,
        });
        keep(said(hand(entered[0]), 'incidentEntered', {}));
      }
      return keep(hand(entered.find((one) => one.id === id)));
    },
    read: (incident) => (incident ? [hand(incident), 200] : refused(404, 'No such incident is held.')),
    act(verb, asked, incident) {
      const mark = hand(incident);
      if (mark.version !== asked.version) {
        return refused(409, 'Another was first.', { by: by.name, at: moment(), version: mark.version });
      }
      if (verb === 'follow') {
        return keep({ ...said(mark, 'incidentFollowed', { before: mark.status, after: asked.status, reason: asked.reason }), status: asked.status });
      }
      const to = verb === 'release' ? mark.byReports : { category: asked.category ?? mark.place.category, districts: asked.district ? [asked.district] : mark.place.districts };
      const verbs = { move: 'incidentMoved', release: 'incidentReleased' };
      return keep({ ...said(mark, verbs[verb], { before: place(mark.place), after: place(to), reason: asked.reason }), place: to, isMoved: verb === 'move' });
    },
    imports: () => imports.map((one) => view(one, false)),
    import: (id) => view(imports.find((one) => one.id === id), true),
    span: ({ feed, from, until }) => view(imports.find((one) => one.id === `${from}/${until}`) ?? {
      feed, id: `${from}/${until}`, source: 'span', accepted: 0, duplicates: 0, rejected: 0, version: 0, counts: true, gone: 41, kept: 6, firstAt: from, lastAt: until,
    }, true),
    voidSpan(asked) {
      const one = {
        feed: asked.feed, id: `${asked.from}/${asked.until}`, source: 'span', accepted: 47, duplicates: 0, rejected: 0, version: 91, counts: false, gone: 41, kept: 6,
        firstAt: asked.from, lastAt: asked.until, voidedAt: moment(), voidedBy: by, voidedFor: asked.reason, voidedGone: 41, voidedKept: 6,
      };
      imports.unshift(one);
      return [view(one, true), 200];
    },
    void(asked) {
      const one = imports.find((any) => any.id === asked.id);
      if (one.version !== asked.version) {
        return refused(409, 'More of it came since.');
      }
      Object.assign(one, { counts: false, version: one.version + 1, voidedAt: moment(), voidedBy: by, voidedFor: asked.reason, voidedGone: one.gone, voidedKept: one.kept });
      return [view(one, true), 200];
    },
  };
}
