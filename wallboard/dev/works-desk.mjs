const hour = 3_600_000;

/** The calendar of the fixture: one repair under way, one race to come. */
export function worksDesk(now, districts, changed) {
  const began = now();
  const iso = (at) => new Date(at).toISOString();
  const works = new Map([
    ['w1', { id: 'w1', version: 1, title: 'Ремонт водовода на ул. Северной', kind: 'works', effect: 'explain', districts: [districts[0].code], categories: [], from: iso(began - hour), until: iso(began + 5 * hour), department: 'water', contact: 'диспетчерская, 255-00-00' }],
    ['w2', { id: 'w2', version: 1, title: 'Городской забег', kind: 'event', effect: 'suppress', districts: [districts[1].code], categories: ['transport'], from: iso(began + 4 * hour), until: iso(began + 7 * hour) }],
  ]);
  const at = (work) => [Date.parse(work.from), Date.parse(work.until)];
  const stateOf = (work) => (work.isCancelled ? 'cancelled' : now() < at(work)[0] ? 'coming' : now() < at(work)[1] ? 'underWay' : 'past');
  const view = ({ isCancelled, ...work }) => ({ ...work, state: stateOf({ ...work, isCancelled }) });
  const board = () => [...works.values()].filter((work) => ['underWay', 'coming'].includes(stateOf(work))).map((work) => ({
    id: work.id, kind: work.kind, title: work.title, districts: work.districts.map((code) => districts.findIndex((one) => one.code === code)), categories: [],
    from: at(work)[0], until: at(work)[1], suppresses: work.effect === 'suppress',
  }));
  const put = (work) => {
    works.set(work.id, work);
    changed(board());
    return [view(work)];
  };
  return {
    board,
    list: () => [...works.values()].sort((one, other) => at(one)[0] - at(other)[0]).map(view),
    plan: (asked) => put({ ...asked, id: `w${works.size + 1}`, version: 1 }),
    change: (id, asked) => (asked.version === works.get(id).version
      ? put({ ...asked, id, version: asked.version + 1 })
      : [{ type: 'about:blank', title: 'Another was first', status: 409, detail: 'Read them again.', instance: '' }, 409]),
    cancel: (id) => put({ ...works.get(id), isCancelled: true, version: works.get(id).version + 1 }),
  };
}
