import { For, type JSX } from 'solid-js';

interface CodeBoxesProps {
  readonly name: string;
  readonly legend: string;
  readonly hint: string;
  readonly options: readonly { readonly code: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly choose: (codes: readonly string[]) => void;
}

/** Several of a list, by boxes to tick. */
export function CodeBoxes(props: CodeBoxesProps): JSX.Element {
  const toggled = (code: string, on: boolean): readonly string[] => (on ? [...props.chosen, code] : props.chosen.filter((one) => one !== code));
  return (
    <fieldset class="code-boxes" data-boxes={props.name}>
      <legend>{props.legend} <small>{props.hint}</small></legend>
      <For each={props.options}>
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
