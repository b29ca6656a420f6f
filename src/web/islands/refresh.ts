/**
 * Keeps *Hôm nay* fresh while somebody looks at it, without moving what they read. When the desk stops answering, the page says so:
 * a screen that silently grows old would look like a quiet day.
 */
const EVERY = 60_000;

function banner(text: string | null): void {
  const old = document.querySelector('[data-banner]');
  if (text === null) {
    old?.remove();
    return;
  }
  if (old !== null) {
    old.textContent = text;
    return;
  }
  const made = document.createElement('p');
  made.className = 'outage';
  made.setAttribute('role', 'alert');
  made.dataset['banner'] = '';
  made.textContent = text;
  document.querySelector('main')?.prepend(made);
}

/** How many alerts nobody has taken, wherever the frame says it. */
function recount(page: Document): void {
  const counts = page.querySelectorAll('[data-untaken]');
  for (const [at, shown] of document.querySelectorAll('[data-untaken]').entries())
    shown.replaceChildren(...(counts[at]?.childNodes ?? []));
}

async function refresh(): Promise<void> {
  const live = document.querySelector<HTMLElement>('[data-live]');
  if (live === null || document.hidden) return;
  try {
    const answer = await fetch('/', { headers: { accept: 'text/html' }, redirect: 'error' });
    if (answer.status === 401) {
      banner(live.dataset['out'] ?? '');
      return;
    }
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector('[data-live]');
    banner(null);
    recount(page);
    // Somebody is at a control inside: what they hold must not be swapped under their hands.
    if (fresh !== null && !live.contains(document.activeElement) && fresh.innerHTML !== live.innerHTML)
      live.replaceChildren(...fresh.childNodes);
  } catch {
    banner(live.dataset['lost'] ?? '');
  }
}

setInterval(() => void refresh(), EVERY);
document.addEventListener('visibilitychange', () => void refresh());
