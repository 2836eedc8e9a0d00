import { Refused } from '../api';
import type { AlertView, SecondPersonView } from '../../wire.gen';

/** What became of a command. */
export type CommandFate =
  | { readonly kind: 'done'; readonly alert: AlertView }
  /** It waits for a second person, until then. */
  | { readonly kind: 'waits'; readonly until: string }
  /** Another was first; the server's words for the state it is in now. */
  | { readonly kind: 'first'; readonly by: string; readonly at: string; readonly state: string }
  /** The server refused, with its sentence. */
  | { readonly kind: 'refused'; readonly why: string }
  /** Nothing was heard in time, or the line is broken: it may have been done or not. */
  | { readonly kind: 'unheard' };

/** Waits for the answer; never throws. */
export async function fateOf(answer: Promise<AlertView | SecondPersonView>): Promise<CommandFate> {
  try {
    const said = await answer;
    return 'endsAt' in said ? { kind: 'waits', until: said.endsAt } : { kind: 'done', alert: said };
  } catch (error) {
    return fateOfFailure(error);
  }
}

function fateOfFailure(error: unknown): CommandFate {
  if (!(error instanceof Refused)) {
    return { kind: 'unheard' };
  }
  const { status, by, at } = error.problem;
  const { state } = error.problem as { readonly state?: string };
  return status === 409 && by !== undefined && at !== undefined
    ? { kind: 'first', by, at, state: state ?? '' }
    : { kind: 'refused', why: error.message };
}
