import { createMemo, createSignal, For, Show, type JSX } from 'solid-js';

interface CodeBoxesProps {
  readonly name: string;
  readonly legend: string;
  readonly hint: string;
  /** What the box is called that makes a long list short. */
  readonly find: string;
  readonly options: readonly { readonly code: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly choose: (codes: readonly string[]) => void;
}

/** A list that is longer is searched rather than read. */
const mostAtAGlance = 12;

/** Several of a list, by boxes to tick; of a long one those that match, and those that are ticked. */
export function CodeBoxes(props: CodeBoxesProps): JSX.Element {
  const [wanted, setWanted] = createSignal('');
  const toggled = (code: string, on: boolean): readonly string[] => (on ? [...props.chosen, code] : props.chosen.filter((one) => one !== code));
  const shown = createMemo(() => {
    const words = wanted().trim().toLowerCase();
    return words === '' ? props.options : props.options.filter((option) => props.chosen.includes(option.code) || option.name.toLowerCase().includes(words));
  });
  return (
    <fieldset class="code-boxes" data-boxes={props.name}>
      <legend>{props.legend} <small>{props.hint}</small></legend>
      <Show when={props.options.length > mostAtAGlance}>
        <label class="field code-find">
          <span class="unseen">{`${props.legend}: ${props.find}`}</span>
          {/* Enter here looks, it does not send. */}
          <input
            type="search" data-find={props.name} autocomplete="off" placeholder={props.find} value={wanted()}
            onInput={(event) => setWanted(event.currentTarget.value)} onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
        </label>
      </Show>
      <For each={shown()}>
        {(option) => (
          <label class="check">
            <input type="checkbox" value={option.code} checked={props.chosen.includes(option.code)} onChange={(event) => props.choose(toggled(option.code, event.currentTarget.checked))} />
            <span>{option.name}</span>
          </label>
        )}
      </For>
    </fieldset>
  );
}
