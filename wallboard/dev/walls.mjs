const lease = 9_000;
const silentAfter = 30_000;

/** What the gateway answers to the reports of walls: one sound master, what the lead asks for, whether the room can be heard. */
export function walls(clock) {
  let master;
  let heardAt = clock();
  let wanted = false;
  let steered = {};
  const reports = new Map();
  return {
    reports,
    report({ page, wall, sound, panel }) {
      const now = clock();
      if (sound === 'closed') {
        reports.delete(page);
        master = master?.page === page ? undefined : master;
        return { master: false, masterFor: lease, silent: false };
      }
      reports.set(page, { page, wall, sound, panel, at: now });
      wanted ||= sound !== 'off';
      if (sound === 'running') {
        heardAt = now;
        if (!master || master.page === page || now - master.at >= lease) {
          master = { page, at: now };
        }
      } else if (master?.page === page) {
        master = undefined;
      }
      return { master: master?.page === page, masterFor: lease, silent: wanted && now - heardAt >= silentAfter, ...steered };
    },
    steer: (orders) => (steered = { ...steered, ...orders }),
  };
}
