import { Show, type JSX } from 'solid-js';

interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'text' | 'password';
  readonly value?: string;
  readonly autocomplete?: 'username' | 'current-password' | 'new-password' | 'off';
  readonly optional?: boolean;
  readonly focus?: boolean;
  readonly longest?: number;
}

/** A field of a form, read by its id when the form is sent. */
export function TextField(props: TextFieldProps): JSX.Element {
  return (
    <label class="field" for={props.id}>
      <span>{props.label}</span>
      <input
        id={props.id}
        name={props.id}
        type={props.type ?? 'text'}
        value={props.value ?? ''}
        autocomplete={props.autocomplete ?? 'off'}
        autocapitalize="none"
        spellcheck={false}
        required={!props.optional}
        autofocus={props.focus ?? false}
        maxLength={props.longest ?? 200}
        aria-describedby={props.hint ? `${props.id}-hint` : undefined}
      />
      <Show when={props.hint}>
        <small id={`${props.id}-hint`}>{props.hint}</small>
      </Show>
    </label>
  );
}

/** The texts of a form by the ids of its fields. */
export function textsOf(form: HTMLFormElement): (id: string) => string {
  const data = new FormData(form);
  return (id) => String(data.get(id) ?? '');
}
