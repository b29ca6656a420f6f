/**
 * *Chép*: puts a text into the clipboard. Without a script, or where the browser keeps the clipboard shut (a desk without https), the box
 * is there to be marked by hand; then the button marks it.
 */
async function copy(button: HTMLElement): Promise<void> {
  const box = document.getElementById(button.dataset['copy'] ?? '');
  const said = button.parentElement?.querySelector('[role="status"]') ?? null;
  if (!(box instanceof HTMLTextAreaElement) || said === null) return;
  box.focus();
  box.select();
  const done = await (
    window.isSecureContext ? navigator.clipboard.writeText(box.value) : Promise.reject()
  ).then(
    () => true,
    () => false,
  );
  said.textContent = (done ? button.dataset['copied'] : button.dataset['marked']) ?? '';
}

document.documentElement.dataset['copies'] = '';
// The text renews itself, so nothing listens at the button itself.
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
  if (button !== null) void copy(button);
});
