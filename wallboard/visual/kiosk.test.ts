import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startServer } from '../dev/server.mjs';

const kiosk = join(import.meta.dirname, '..', '..', 'deploy', 'kiosk', 'situationroom-kiosk');

/** Processes of Chromium that draw pages of this profile. */
function renderersOf(profile: string): readonly number[] {
  return readdirSync('/proc').filter((entry) => /^\d+$/.test(entry)).filter((id) => {
    try {
      const line = readFileSync(`/proc/${id}/cmdline`, 'utf8');
      return line.includes('--type=renderer') && line.includes(profile);
    } catch {
      // It has gone meanwhile.
      return false;
    }
  }).map(Number);
}

const hasPython = ((): boolean => {
  try {
    execFileSync('python3', ['--version']);
    return true;
  } catch {
    return false;
  }
})();

// Where something is missing it is skipped in sight; in CI it fails.
test.skipIf(process.env['CI'] === undefined && (!hasPython || process.platform !== 'linux'))('a killed renderer is brought back by the kiosk by itself', async () => {
  const server = await startServer();
  const profile = mkdtempSync(join(tmpdir(), 'kiosk-'));
  const supervisor = spawn(kiosk, [`${server.url}/wall`, '--headless', '--no-sandbox', '--disable-gpu', '--enable-unsafe-swiftshader'], {
    env: { ...process.env, XDG_STATE_HOME: profile, CHROMIUM: process.env['CHROMIUM'] ?? '/usr/bin/chromium' },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => supervisor.once('exit', resolve));
  try {
    // Each page that is loaded reports under an id of its own.
    await expect.poll(() => server.walls.reports.size, { timeout: 60_000 }).toBe(1);
    renderersOf(profile).forEach((id) => process.kill(id, 'SIGKILL'));
    await expect.poll(() => server.walls.reports.size, { timeout: 60_000 }).toBe(2);
    expect(supervisor.exitCode).toBeNull();
  } finally {
    supervisor.kill('SIGTERM');
    await ended;
    await server.close();
    rmSync(profile, { recursive: true, force: true });
  }
}, 150_000);
