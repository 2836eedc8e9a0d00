/** In a list of buttons the arrows go to the next and the one before; tab goes on as ever. */
export function stepWithArrows(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const step = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0;
  if (step === 0) {
    return;
  }
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button.row, button.work')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons[Math.min(buttons.length - 1, Math.max(0, at + step))]?.focus();
  event.preventDefault();
}
