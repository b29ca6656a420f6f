import type { Child } from 'hono/jsx';
import { Tag } from '../components.tsx';
import type { Voice } from '../voice.ts';

/** One link: its question, yes or no in words as well as in colour, and the numbers. `holds` null: there is nothing to answer. */
export const Link = (props: {
  v: Voice;
  id?: string;
  name: string;
  holds: boolean | null;
  children?: Child;
}) => {
  const { v, id, name, holds, children } = props;
  return (
    <li id={id} class={holds === true ? 'chain-link chain-yes' : 'chain-link'}>
      <h3>
        {v.say(name)} {holds !== null && <Tag strong={holds}>{v.say(holds ? 'why.yes' : 'why.no')}</Tag>}
      </h3>
      {children}
    </li>
  );
};
