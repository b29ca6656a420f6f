import type { Child } from 'hono/jsx';
import { say } from './say.ts';
import type { Language } from './words/words.ts';

/**
 * What surrounds every chart, so that none stands without it: its title, n and coverage in words, and the numbers behind a disclosure.
 * `few`: said in place of the picture where there is too little to draw.
 */
export const ChartFrame = (props: {
  language: Language;
  id: string;
  title: string;
  caption: string;
  few: string | null;
  picture: Child;
  /** Stands below the picture also where there is none. */
  below?: Child;
  table: Child;
}) => {
  const { language, id, title, caption, few, picture, below, table } = props;
  return (
    <figure class="chart" aria-labelledby={`${id}-title`} data-chart>
      <figcaption>
        <span class="chart-title" id={`${id}-title`}>
          {title}
        </span>
        <span class="chart-said">{caption}</span>
      </figcaption>
      {few === null ? picture : <p class="empty">{few}</p>}
      {below}
      <details class="chart-numbers">
        <summary>{say(language, 'chart.numbers')}</summary>
        <div
          class="wide"
          tabindex={0}
          role="region"
          aria-label={say(language, 'chart.numbers-of', { title })}
        >
          {table}
        </div>
      </details>
    </figure>
  );
};
