/**
 * Keys for who teaches many mentions in a row, and the progress of a teaching without reloading. Everything here is also a form.
 * Single keys may be switched off (they hinder who speaks to the computer); the choice is kept in this browser.
 */
const CHOICE = 'haidang.teach.keys';
const FOLLOW_EVERY = 2_000;

function keysAreOn(): boolean {
  return localStorage.getItem(CHOICE) !== 'off';
}

function send(name: string): void {
  document.querySelector<HTMLFormElement>(`form[data-${name}]`)?.requestSubmit();
}

function press(event: KeyboardEvent): void {
  if (!keysAreOn() || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  const key = event.key.toLowerCase();
  const held = event.target instanceof HTMLElement ? event.target : null;
  // A control that has its own use for the key keeps it.
  const own = held?.closest('button, a, summary, select, textarea') ?? null;
  if (key === 'enter' && own === null) {
    event.preventDefault();
    send('answer');
    return;
  }
  if (key === 's') send('skip');
  if (key === 'z') send('undo');
  const choice = document.querySelector<HTMLInputElement>(`[data-key="${CSS.escape(key)}"]`);
  if (choice === null) return;
  event.preventDefault();
  choice.click();
  choice.focus();
}

function offerKeys(): void {
  const label = document.querySelector<HTMLElement>('[data-keys]');
  const box = label?.querySelector('input') ?? null;
  if (label === null || box === null) return;
  label.hidden = false;
  box.checked = keysAreOn();
  box.addEventListener('change', () => localStorage.setItem(CHOICE, box.checked ? 'on' : 'off'));
  document.addEventListener('keydown', press);
}

async function follow(): Promise<void> {
  const shown = document.querySelector<HTMLElement>('[data-teaching]');
  const state = shown?.dataset['teaching'];
  if (shown === null || (state !== 'running' && state !== 'stopping') || document.hidden) return;
  const answer = await fetch(location.pathname, { redirect: 'error' }).catch(() => null);
  if (answer === null || !answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.querySelector<HTMLElement>('[data-teaching]');
  if (fresh === null) return;
  // It has ended: the new model stands further down the page.
  if (fresh.dataset['teaching'] === state) shown.replaceChildren(...fresh.childNodes);
  else location.replace(location.pathname);
}

offerKeys();
setInterval(() => void follow(), FOLLOW_EVERY);
