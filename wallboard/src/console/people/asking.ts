import { createSignal, type Accessor } from 'solid-js';
import { Refused } from '../api';

/** Runs one question after the other of a form: whether one is at work, and what was wrong with the last. `said` puts the server's refusal into words. */
export function asking(said: (status: number, detail: string) => string): {
  readonly busy: Accessor<boolean>;
  readonly wrong: Accessor<string>;
  readonly setWrong: (text: string) => void;
  readonly run: (question: () => Promise<void>) => Promise<void>;
} {
  const [busy, setBusy] = createSignal(false);
  const [wrong, setWrong] = createSignal('');
  return {
    busy,
    wrong,
    setWrong,
    async run(question) {
      setBusy(true);
      setWrong('');
      try {
        await question();
      } catch (error) {
        setWrong(error instanceof Refused ? said(error.problem.status, error.message) : said(0, String((error as Error).message)));
      } finally {
        setBusy(false);
      }
    },
  };
}
