import { createMemo, createSignal, Show, type JSX } from 'solid-js';
import { localMoment, zonedMoment } from '../../format/zoned';
import type { WorkView } from '../../wire.gen';
import type { WorksWords } from '../i18n/works-words';
import { Choice } from '../choice';
import { CodeBoxes } from './code-boxes';
import { workFaults, type WorkField } from './work-faults';
import type { WorkBody } from './works-api';

interface WorkFormProps {
  readonly words: WorksWords;
  readonly work: WorkView | undefined;
  readonly districts: readonly { readonly code: string; readonly name: string }[];
  readonly categories: readonly { readonly code: string; readonly name: string }[];
  readonly departments: readonly { readonly code: string; readonly name: string }[];
  readonly timeZone: string;
  readonly now: number;
  readonly maySuppress: boolean;
  readonly busy: boolean;
  readonly send: (body: WorkBody) => void;
  readonly cancel: () => void;
}

const hour = 3_600_000;

/** Plans works or an event, or changes them; what is wrong stands beside its field once it was tried. */
export function WorkForm(props: WorkFormProps): JSX.Element {
  const { words, work, timeZone } = props;
  const [title, setTitle] = createSignal(work?.title ?? '');
  const [kind, setKind] = createSignal(work?.kind ?? 'works');
  const [effect, setEffect] = createSignal(work?.effect ?? 'explain');
  const [districts, setDistricts] = createSignal<readonly string[]>(work?.districts ?? []);
  const [categories, setCategories] = createSignal<readonly string[]>(work?.categories ?? []);
  const [from, setFrom] = createSignal(localMoment(work ? Date.parse(work.from) : props.now, timeZone));
  const [until, setUntil] = createSignal(localMoment(work ? Date.parse(work.until) : props.now + 8 * hour, timeZone));
  const [department, setDepartment] = createSignal(work?.department ?? '');
  const [contact, setContact] = createSignal(work?.contact ?? '');
  // A department that is no longer configured stays until another is chosen.
  const departments = (): readonly (readonly [string, string])[] => {
    const listed = props.departments.map((one) => [one.code, one.name] as const);
    const own = work?.department;
    return own === undefined || listed.some(([code]) => code === own) ? listed : [...listed, [own, own] as const];
  };
  const [tried, setTried] = createSignal(false);
  const faults = createMemo(() => workFaults(
    { title: title(), effect: effect(), districts: districts(), categories: categories(), from: zonedMoment(from(), timeZone), until: zonedMoment(until(), timeZone) }, props.now,
  ));
  const wrong = (field: WorkField): boolean => tried() && faults().includes(field);

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setTried(true);
    if (faults().length > 0 || props.busy) {
      (event.currentTarget as HTMLFormElement).querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    props.send({
      ...(work ? { version: work.version } : {}), title: title().trim(), kind: kind(), effect: effect(), districts: districts(), categories: categories(),
      from: new Date(zonedMoment(from(), timeZone)!).toISOString(), until: new Date(zonedMoment(until(), timeZone)!).toISOString(),
      ...(department() === '' ? {} : { department: department() }), ...(contact().trim() === '' ? {} : { contact: contact().trim() }),
    });
  }

  const Fault = (of: { readonly field: WorkField }): JSX.Element => (
    <Show when={wrong(of.field)}><small class="wrong" id={`work-${of.field}-wrong`} data-fault={of.field}>{words.faults[of.field]}</small></Show>
  );

  return (
    <form class="work-form" data-work-form novalidate onSubmit={submit} onKeyDown={(event) => event.code === 'Escape' && props.cancel()} ref={(form) => queueMicrotask(() => form.querySelector('input')?.focus())}>
      <h2>{work ? words.changing : words.planning}</h2>
      <label class="field">
        <span>{words.what} <small>{words.whatHint}</small></span>
        <input data-field="title" maxlength="200" autocomplete="off" value={title()} aria-invalid={wrong('title')} aria-describedby="work-title-wrong" onInput={(event) => setTitle(event.currentTarget.value)} />
        <Fault field="title" />
      </label>
      <div class="work-two">
        <label class="field">
          <span>{words.from}</span>
          <input data-field="from" type="datetime-local" value={from()} aria-invalid={wrong('from')} onInput={(event) => setFrom(event.currentTarget.value)} />
          <Fault field="from" />
        </label>
        <label class="field">
          <span>{words.until}</span>
          <input data-field="until" type="datetime-local" value={until()} aria-invalid={wrong('until')} onInput={(event) => setUntil(event.currentTarget.value)} />
          <Fault field="until" />
        </label>
        <label class="field">
          <span>{words.kind}</span>
          <select data-field="kind" value={kind()} onChange={(event) => setKind(event.currentTarget.value)}>
            <option value="works">{words.kinds['works']}</option>
            <option value="event">{words.kinds['event']}</option>
          </select>
        </label>
        <label class="field">
          <span>{words.effect}</span>
          <select data-field="effect" value={effect()} onChange={(event) => setEffect(event.currentTarget.value)}>
            <option value="explain">{words.effects['explain']}</option>
            <option value="suppress" disabled={!props.maySuppress}>{words.effects['suppress']}</option>
          </select>
        </label>
      </div>
      <p class="hint">{effect() === 'suppress' ? words.suppressHint : words.explainHint}</p>
      <CodeBoxes name="districts" legend={words.districts} hint={words.allDistricts} find={words.find} options={props.districts} chosen={districts()} choose={setDistricts} />
      <CodeBoxes name="categories" legend={words.categories} hint={words.allCategories} find={words.find} options={props.categories} chosen={categories()} choose={setCategories} />
      <Fault field="scope" />
      <div class="work-two">
        <Choice label={words.department} name="department" any={words.noDepartment} value={department()} options={departments()} set={setDepartment} />
        <label class="field">
          <span>{words.contact} <small>{words.contactHint}</small></span>
          <input data-field="contact" maxlength="200" autocomplete="off" value={contact()} onInput={(event) => setContact(event.currentTarget.value)} />
        </label>
      </div>
      <div class="acts">
        <button type="submit" class="act primary" data-act="save-work" disabled={props.busy}>{words.save}</button>
        <button type="button" class="act" data-act="leave-work" onClick={() => props.cancel()}>{words.leave}</button>
      </div>
    </form>
  );
}
