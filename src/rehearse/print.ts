import { say } from '../view/say.ts';
import type { ReplayEvent } from './replay.ts';

/** A replay for a reader: alerts as they come, then a table by month. `out` takes one line. */
export function openPrinter(out: (line: string) => void): (event: ReplayEvent) => void {
  const months = new Map<string, { alerts: number; push: number }>();
  const text = (event: ReplayEvent, name: string) => String(event[name]);

  function alert(event: ReplayEvent): void {
    const month = event.t.slice(0, 7);
    const counts = months.get(month) ?? { alerts: 0, push: 0 };
    months.set(month, counts);
    counts.alerts++;
    if (event['push'] === true) counts.push++;
    const where = say('vi', event['push'] === true ? 'replay.letter' : 'replay.desk');
    const words = [
      event.t.slice(0, 16),
      where,
      say('vi', 'replay.level', { n: text(event, 'level') }),
      text(event, 'title'),
      `(${text(event, 'n')})`,
    ];
    out(words.join('  '));
  }

  function summary(event: ReplayEvent): void {
    out(`\n${say('vi', 'replay.months')}`);
    for (const [month, { alerts, push }] of months)
      out(`${month}  ${String(alerts).padStart(8)}  ${String(push).padStart(7)}`);
    const { items, relevant, alerts, push, seconds } = event;
    out(
      `\n${say('vi', 'replay.summary', { items: Number(items), relevant: Number(relevant), alerts: Number(alerts), push: Number(push), seconds: Number(seconds) })}`,
    );
    out(
      say('vi', 'replay.letters', {
        letters: Number(event['letters']),
        most: Number(event['lettersAMonth']),
      }),
    );
    if (event['unusable'] !== undefined)
      out(
        say('vi', 'replay.unusable', { n: Number(event['unusable']), first: text(event, 'unusableFirst') }),
      );
  }

  return (event) => {
    if (event.event === 'alert') alert(event);
    if (event.event === 'summary') summary(event);
  };
}
