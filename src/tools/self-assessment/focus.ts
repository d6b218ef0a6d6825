/** Moves to a question without touching the address, which holds the answers. */
export function focusQuestion(event: Event, question: string): void {
  const field = document.getElementById(`q-${question}`);
  const input = field?.querySelector<HTMLInputElement>('input:checked') ?? field?.querySelector('input');
  if (!field || !input) return;
  event.preventDefault();
  input.focus({ preventScroll: true });
  field.scrollIntoView({ block: 'start' });
}
