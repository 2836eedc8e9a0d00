import { For, type JSX } from 'solid-js';

interface ChoiceProps {
  readonly label: string;
  /** By what tests and styles find it. */
  readonly name?: string;
  readonly any: string;
  readonly value: string;
  readonly options: readonly (readonly [code: string, name: string])[];
  readonly set: (code: string) => void;
}

/** One of several, by its code, or all. */
export function Choice(props: ChoiceProps): JSX.Element {
  return (
    <label class="field">
      <span>{props.label}</span>
      <select data-field={props.name} onChange={(event) => props.set(event.currentTarget.value)}>
        <option value="" selected={props.value === ''}>{props.any}</option>
        <For each={props.options}>{([code, name]) => <option value={code} selected={props.value === code}>{name}</option>}</For>
      </select>
    </label>
  );
}
