import { ROLES } from '../../domain/person.ts';
import { type DeskAction, MAY, may } from '../access.ts';
import { TableHead } from '../table-head.tsx';
import type { Voice } from '../voice.ts';

const ACTIONS = Object.keys(MAY) as DeskAction[];

/** *Ai làm được gì*: read off the table that the server checks by, so that it cannot say anything else. */
export const WhoMay = ({ v }: { v: Voice }) => (
  <section>
    <h2 id="quyen">{v.say('people.who-may')}</h2>
    <p class="small">{v.say('people.who-may.all')}</p>
    <div class="wide" tabindex={0} role="region" aria-labelledby="quyen">
      <table>
        <caption class="visually-hidden">{v.say('people.who-may')}</caption>
        <TableHead
          columns={[v.say('people.who-may.act'), ...ROLES.map((role) => v.say(`people.role.${role}`))]}
        />
        <tbody>
          {ACTIONS.map((action) => (
            <tr>
              <th scope="row">{v.say(`people.may.${action}`)}</th>
              {ROLES.map((role) => (
                <td>
                  {may({ id: '', name: '', role }, action) ? v.say('desk.yes') : v.say('people.may-not')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
);
