/**
 * Reads a chart column by column: with the pointer over it, or with the keys of the slider under it. The page says everything without it:
 * tooltips on the columns, and the numbers in a table.
 */
function wake(chart: Element): void {
  const plot = chart.querySelector('[data-plot]');
  const cursor = chart.querySelector('[data-cursor]');
  const reader = chart.querySelector('[data-reader]');
  const slider = reader?.querySelector('input') ?? null;
  const said = reader?.querySelector('output') ?? null;
  const bins = [...chart.querySelectorAll('[data-bin]')];
  if (plot === null || cursor === null || reader === null || slider === null || said === null) return;

  const words = bins.map((bin) => {
    const title = bin.querySelector('title');
    const text = title?.textContent ?? '';
    // The reader says it; a tooltip over it would say it twice.
    title?.remove();
    return text;
  });
  const show = (index: number): void => {
    const text = words[index];
    if (text === undefined) return;
    const x = `${((index + 0.5) / bins.length) * 100}%`;
    cursor.setAttribute('x1', x);
    cursor.setAttribute('x2', x);
    cursor.setAttribute('visibility', 'visible');
    slider.value = String(index + 1);
    slider.setAttribute('aria-valuetext', text.split(': ')[0] ?? text);
    if (said.textContent !== text) said.textContent = text;
  };
  slider.addEventListener('input', () => show(slider.valueAsNumber - 1));
  slider.addEventListener('focus', () => show(slider.valueAsNumber - 1));
  const point = (event: Event): void => {
    if (!(event instanceof PointerEvent)) return;
    const { left, width } = plot.getBoundingClientRect();
    const index = Math.floor(((event.clientX - left) / width) * bins.length);
    show(Math.min(Math.max(index, 0), bins.length - 1));
  };
  plot.addEventListener('pointermove', point);
  plot.addEventListener('pointerdown', point);
  reader.removeAttribute('data-idle');
}

for (const chart of document.querySelectorAll('[data-chart]')) wake(chart);
