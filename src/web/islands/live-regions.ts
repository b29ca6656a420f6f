/** What only tells the time, or how far something is: it moves at every look and is nobody's news. */
const TICKS = 'time, .coverage, [data-ticks]';

/** Controls whose state is somebody's work. */
const CONTROLS = 'input, select, textarea';

/** What a region says, apart from what ticks and from what its reader opened. */
export function told(region: Element): string {
  const copy = document.createElement('div');
  copy.append(region.cloneNode(true));
  for (const tick of copy.querySelectorAll(TICKS)) {
    tick.textContent = '';
    for (const name of ['title', 'datetime', 'value']) tick.removeAttribute(name);
  }
  for (const opened of copy.querySelectorAll('details[open]')) opened.removeAttribute('open');
  for (const focused of copy.querySelectorAll('[tabindex="-1"]')) focused.removeAttribute('tabindex');
  return copy.firstElementChild?.innerHTML ?? '';
}

/** Is somebody at it? Who has a control in hand, has typed, has a form open, or is marking words. */
export function held(region: HTMLElement): boolean {
  const active = document.activeElement;
  if (active !== null && active !== region && region.contains(active)) return true;
  if (controls(region).some(isTouched)) return true;
  if (region.querySelector(`details[open] form, details[open] :is(${CONTROLS})`) !== null) return true;
  const marked = document.getSelection();
  return marked !== null && !marked.isCollapsed && marked.rangeCount > 0 && marked.containsNode(region, true);
}

/** Puts `fresh` in the place of what a region shows. Without `whole` only what ticks is moved on. */
export function renew(region: HTMLElement, fresh: HTMLElement, whole: boolean): void {
  if (!whole) {
    const ticks = fresh.querySelectorAll(TICKS);
    for (const [index, tick] of region.querySelectorAll(TICKS).entries()) move(tick, ticks[index]);
    return;
  }
  const open = new Set([...region.querySelectorAll('details[open]')].map(nameOf));
  const typed = new Map(
    controls(region)
      .filter(isTouched)
      .map((control) => [nameOfControl(control), control]),
  );
  const focus = region.contains(document.activeElement) ? document.activeElement : null;
  const focused = focus !== null && isControl(focus) ? nameOfControl(focus) : null;
  // Nodes belong to one page: the next look may need the fetched one again.
  region.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
  for (const details of region.querySelectorAll('details'))
    if (open.has(nameOf(details))) details.open = true;
  for (const control of controls(region)) {
    const before = typed.get(nameOfControl(control));
    if (before !== undefined) fill(control, before);
    if (focused === nameOfControl(control)) control.focus({ preventScroll: true });
  }
}

/** Runs `change` and then brings what stood at the top of the window back to where it stood. */
export function keepPlace(within: HTMLElement, change: () => void): void {
  const anchors = [...within.querySelectorAll<HTMLElement>('[id], a[href]')]
    .map((anchor) => ({ anchor, top: anchor.getBoundingClientRect().top }))
    .filter(({ top }) => top >= 0)
    .sort((a, b) => a.top - b.top)
    .slice(0, 40)
    .map(({ anchor, top }) => ({ anchor, top, name: anchorName(anchor) }));
  const scrolled = window.scrollY > 0;
  change();
  if (!scrolled) return;
  for (const { anchor, top, name } of anchors) {
    const stands = anchor.isConnected ? anchor : within.querySelector<HTMLElement>(name);
    if (stands === null) continue;
    const moved = stands.getBoundingClientRect().top - top;
    if (Math.abs(moved) > 1) window.scrollBy({ top: moved, behavior: 'instant' });
    return;
  }
}

function anchorName(anchor: HTMLElement): string {
  if (anchor.id !== '') return `#${CSS.escape(anchor.id)}`;
  return `a[href="${CSS.escape(anchor.getAttribute('href') ?? '')}"]`;
}

function move(tick: Element, fresh: Element | undefined): void {
  if (fresh === undefined || tick.isEqualNode(fresh)) return;
  for (const name of ['title', 'datetime', 'value']) {
    const value = fresh.getAttribute(name);
    if (value !== null) tick.setAttribute(name, value);
  }
  if (tick.innerHTML !== fresh.innerHTML)
    tick.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
}

function nameOf(details: Element): string {
  return `${details.id}|${details.querySelector('summary')?.textContent ?? ''}|${nameOfForm(details.querySelector('form'))}`;
}

/** Its address, and what tells it from others that go there; what they know of the page moves on. */
function nameOfForm(form: HTMLFormElement | null): string {
  const hidden = [...(form?.querySelectorAll<HTMLInputElement>('input[type="hidden"]') ?? [])];
  const about = hidden.filter(({ name }) => name !== 'token' && name !== 'seen').map(({ value }) => value);
  return [form?.getAttribute('action') ?? '', ...about].join('|');
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function isControl(node: Element): node is Control {
  return node.matches(CONTROLS);
}

function controls(region: Element): Control[] {
  return [...region.querySelectorAll(CONTROLS)].filter(isControl);
}

/** Its form, the control's name, and the value of one among several. */
function nameOfControl(control: Control): string {
  const chosen = control instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(control.type);
  return `${nameOfForm(control.form)}|${control.name}|${chosen ? control.value : ''}`;
}

function isTouched(control: Control): boolean {
  if (control instanceof HTMLSelectElement)
    return (
      control.selectedIndex !==
      Math.max(
        0,
        [...control.options].findIndex((one) => one.defaultSelected),
      )
    );
  if (control instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(control.type))
    return control.checked !== control.defaultChecked;
  return (
    control.value !== control.defaultValue &&
    !(control instanceof HTMLInputElement && control.type === 'hidden')
  );
}

function fill(control: Control, before: Control): void {
  if (control instanceof HTMLInputElement && before instanceof HTMLInputElement)
    control.checked = before.checked;
  if (!(control instanceof HTMLInputElement && control.type === 'file')) control.value = before.value;
}
