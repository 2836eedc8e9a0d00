/** The readiness mode of the fixture: the first who sets it wins, the others are told who it was. */
export function readinessDesk(me, now, changed) {
  let set = { mode: 'everyday', version: 0 };
  const told = () => ({ mode: set.mode, version: set.version, since: set.at === undefined ? undefined : Date.parse(set.at), scenes: [] });
  return {
    now: () => set,
    /** [answer, status] */
    set(asked, by = me) {
      if (asked.version !== set.version) {
        return [{ type: 'about:blank', title: 'Another was first', status: 409, detail: 'Another mode was set meanwhile.', instance: '', by: set.by.name, at: set.at, version: set.version, state: set.mode }, 409];
      }
      set = { mode: asked.mode, version: set.version + 1, at: new Date(now()).toISOString(), by, before: set.mode, reason: asked.reason };
      changed(told());
      return [set];
    },
  };
}
