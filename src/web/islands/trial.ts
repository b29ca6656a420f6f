/** Follows a running trial without reloading: only its words and its bar move, so that nobody loses the button they are at. */
const TRIAL_EVERY = 1_500;

async function followTrial(): Promise<void> {
  const shown = document.querySelector<HTMLElement>('[data-trial]');
  const state = shown?.dataset['trial'];
  if (shown === null || (state !== 'running' && state !== 'stopping') || document.hidden) return;
  const answer = await fetch(location.pathname, { redirect: 'error' }).catch(() => null);
  if (answer === null || !answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.querySelector<HTMLElement>('[data-trial]');
  if (fresh?.dataset['trial'] !== state) {
    location.replace(location.pathname);
    return;
  }
  const [words, told] = [shown.querySelector('[role="status"]'), fresh.querySelector('[role="status"]')];
  if (words !== null && told !== null) words.textContent = told.textContent;
  const [bar, length] = [shown.querySelector('progress'), fresh.querySelector('progress')];
  if (bar !== null && length !== null) bar.value = length.value;
}

setInterval(() => void followTrial(), TRIAL_EVERY);
