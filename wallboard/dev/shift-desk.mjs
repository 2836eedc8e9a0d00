/** A shift that is being handed to whoever is signed in: the outgoing lead has signed, and three items are to be confirmed. */
export function shiftDesk(me, now) {
  const began = now();
  const iso = (by) => new Date(began + by * 3_600_000).toISOString();
  const outgoing = { id: 'ivanova', name: 'Иванова', role: 'lead' };
  const item = (id, priority, ru, en, more = {}) => ({ id, priority, title: { ru, en }, raisedAt: iso(-2), mustConfirm: priority < 3, ...more });
  const sheet = {
    madeAt: iso(0), dutySince: iso(-11), nextStart: iso(1), nextEnd: iso(13),
    posts: [{ post: 'shift-lead', who: outgoing, since: iso(-11) }],
    alerts: [
      { section: 'unacknowledged', total: 1, items: [item('a1', 1, 'Взрыв газа', 'Gas explosion')] },
      { section: 'acknowledged', total: 2, items: [item('a2', 2, 'Прорыв трубы', 'Burst pipe', { acknowledgedAt: iso(-1), acknowledgedBy: 'Ivanova' }), item('a4', 3, 'Яма', 'Pothole')] },
      { section: 'shelved', total: 1, items: [item('a3', 4, 'Шум', 'Noise', { mustConfirm: true, shelvedUntil: iso(2), why: 'стройка' })] },
    ],
    feeds: [{ id: 'pos', names: { ru: 'ПОС', en: 'Feedback' }, health: 'silent', lastAt: iso(-3) }],
    works: [{ id: 'w1', title: 'Ремонт водовода', kind: 'works', effect: 'suppress', from: iso(-1), until: iso(5) }],
    notes: [{ at: iso(-1), by: outgoing, text: 'Кран перекрыт' }],
    counts: { new: 41, closed: 17, open: 120, overdue: 3 },
  };
  const summary = { id: 'h30', state: 'open', begunAt: iso(0), next: { start: iso(1), end: iso(13) }, outgoing };
  const said = new Map();
  const signatures = [{ side: 'outgoing', by: outgoing, at: iso(0) }];
  const notes = [...sheet.notes];
  const unconfirmed = () => sheet.alerts.flatMap((section) => section.items).filter((one) => one.mustConfirm && !said.has(one.id)).map((one) => one.id);
  const picture = () => ({ summary, sheet, confirmations: [...said.values()], signatures, unconfirmed: unconfirmed() });
  const atDesk = [];
  const holders = () => (summary.state === 'open' ? [outgoing] : [me]).map((who) => ({ person: who.id, name: who.name, since: iso(-11), shift: iso(-11) }));
  const shift = () => ({
    current: { start: iso(-11), end: iso(1) }, next: [{ start: iso(1), end: iso(13) }], notes, forgotten: [item('a4', 3, 'Яма', 'Pothole', { acknowledgedAt: iso(-1), acknowledgedBy: 'Ivanova' })],
    posts: [{ id: 'shift-lead', names: { ru: 'Старший смены', en: 'Shift lead' }, leads: true, holders: holders() }, { id: 'desk', names: { ru: 'Диспетчер', en: 'Dispatcher' }, leads: false, holders: atDesk }],
    ...(summary.state === 'open' ? { handover: summary.id, overdueSince: iso(-1) } : {}),
  });

  const released = [];

  /** Answers what is asked below handovers and shifts. */
  const answer = (path, asked) => {
    switch (path[0] === 'shifts' ? 'shifts' : path[2] ?? path[1]) {
      case 'shifts':
        if (path[3] === 'release') {
          released.push([path[2], asked.person, asked.reason]);
          atDesk.splice(0);
        }
        return shift();
      case 'went-home':
        signatures.splice(0);
        atDesk.push({ person: 'petrov', name: 'Петров', since: iso(-11), shift: iso(-11) });
        return shift();
      case undefined:
        return { items: [summary] };
      case 'notes':
        notes.push({ at: iso(0), by: me, text: asked.text });
        return shift();
      case 'confirm':
        summary.incoming = me;
        said.set(asked.item, { item: asked.item, accepted: asked.accepted, at: iso(0) });
        return picture();
      case 'sign':
        signatures.push({ side: asked.side ?? 'incoming', by: me, at: iso(0), reason: asked.reason });
        if (signatures.length < 2) {
          return picture();
        }
        Object.assign(summary, { state: 'closed', closedAt: iso(0), position: 30, hash: '0f'.repeat(32) });
        return picture();
      default:
        return picture();
    }
  };
  return Object.assign(answer, { released });
}
