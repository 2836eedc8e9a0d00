import { createSignal, For, Show, type JSX } from 'solid-js';
import { nameIn } from '../../i18n/language';
import type { BoardCategory, BoardDistrict, RuleView } from '../../wire.gen';
import { SeverityBadge } from '../../widgets/severity-badge';
import { Choice } from '../choice';
import { isNoFilter, noFilter, type AlertFilter } from './alert-filter';
import type { AlertLook } from './alert-look';
import { dropFilter, keepFilter, savedFilters } from './saved-filters';
import '../field.css';
import './filter-pane.css';

interface FilterPaneProps {
  readonly look: AlertLook;
  readonly filter: AlertFilter;
  readonly set: (filter: AlertFilter) => void;
  readonly districts: readonly BoardDistrict[];
  readonly categories: readonly BoardCategory[];
  readonly rules: readonly RuleView[];
  /** By priority 1 to 4: how many the list holds, and how many of them nobody has seen. */
  readonly counts: readonly (readonly [all: number, unseen: number])[];
  readonly searchBox: (box: HTMLInputElement) => void;
}

/** What is asked of the list, how much of each priority it holds, and the filters that somebody kept. */
export function FilterPane(props: FilterPaneProps): JSX.Element {
  const words = props.look.words.filters;
  const [saved, setSaved] = createSignal(savedFilters(localStorage));
  const [naming, setNaming] = createSignal(false);
  let name: HTMLInputElement | undefined;
  const change = (part: Partial<AlertFilter>): void => props.set({ ...props.filter, ...part });
  const toggle = (priority: number): void => change({
    priorities: props.filter.priorities.includes(priority)
      ? props.filter.priorities.filter((one) => one !== priority)
      : [...props.filter.priorities, priority].sort(),
  });

  function keep(event: SubmitEvent): void {
    event.preventDefault();
    if (name!.value.trim() !== '') {
      setSaved(keepFilter(localStorage, { name: name!.value.trim(), filter: props.filter }));
      setNaming(false);
    }
  }

  return (
    <section class="pane filter-pane" aria-label={words.title}>
      <label class="field">
        <span>{words.search} <kbd>/</kbd></span>
        <input ref={props.searchBox} type="search" data-search placeholder={words.searchHint} value={props.filter.words} onInput={(event) => change({ words: event.currentTarget.value })} />
      </label>
      <div class="priorities" role="group" aria-label={words.priority}>
        <For each={[1, 2, 3, 4]}>
          {(priority) => (
            <button type="button" class="priority" data-filter-priority={priority} aria-pressed={props.filter.priorities.includes(priority)} onClick={() => toggle(priority)}>
              <SeverityBadge level={5 - priority} />
              <span class="priority-word">{props.look.words.priorities[priority]}</span>
              <span class="priority-count" title={words.unseen}>
                <b>{props.look.formats.integer(props.counts[priority]?.[1] ?? 0)}</b>
                {' / '}{props.look.formats.integer(props.counts[priority]?.[0] ?? 0)}
              </span>
            </button>
          )}
        </For>
      </div>
      <label class="check">
        <input type="checkbox" checked={props.filter.unseen} onChange={(event) => change({ unseen: event.currentTarget.checked })} />
        {words.unseen}
      </label>
      <Choice label={words.district} any={words.any} value={props.filter.district} set={(district) => change({ district })} options={props.districts.map((one) => [one.code, nameIn(props.look.language, one.names)])} />
      <Choice label={words.category} any={words.any} value={props.filter.category} set={(category) => change({ category })} options={props.categories.map((one) => [one.code, `${one.parent < 0 ? '' : '\u2003'}${nameIn(props.look.language, one.names)}`])} />
      <Choice label={words.rule} any={words.any} value={props.filter.rule} set={(rule) => change({ rule })} options={props.rules.map((one) => [one.id, nameIn(props.look.language, one.names)])} />
      <div class="filter-acts">
        <button type="button" class="act" data-act="clear" disabled={isNoFilter(props.filter)} onClick={() => props.set(noFilter)}>{words.clear}</button>
        <button type="button" class="act" data-act="save" disabled={isNoFilter(props.filter)} onClick={() => { setNaming(true); name?.focus(); }}>{words.save}</button>
      </div>
      <Show when={naming()}>
        <form class="filter-name" onSubmit={keep}>
          <label class="field">
            <span>{words.name}</span>
            <input ref={(box) => { name = box; queueMicrotask(() => box.focus()); }} maxlength="40" required onKeyDown={(event) => event.code === 'Escape' && setNaming(false)} />
          </label>
          <button type="submit" class="act primary">{words.keep}</button>
        </form>
      </Show>
      <Show when={saved().length > 0}>
        <div class="saved">
          <h2>{words.saved}</h2>
          <For each={saved()}>
            {(one) => (
              <span class="saved-one">
                <button type="button" class="act" data-saved={one.name} onClick={() => props.set(one.filter)}>{one.name}</button>
                <button type="button" class="act" aria-label={words.drop(one.name)} title={words.drop(one.name)} onClick={() => setSaved(dropFilter(localStorage, one.name))}>✕</button>
              </span>
            )}
          </For>
        </div>
      </Show>
    </section>
  );
}
