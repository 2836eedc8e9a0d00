import type { BoardAlert, BoardAlerts } from '../src/wire.gen';

export function alertsOf(now: number, many: number, districts: readonly number[], categories: readonly number[]): BoardAlerts;

export function boardOf(all: readonly BoardAlert[], flood?: { readonly since: number; readonly count: number; readonly peak: number }): BoardAlerts;
