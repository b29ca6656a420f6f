import { guestOf } from '../access.ts';
import type { Desk, Page } from '../desk.ts';
import { StartDrill } from '../drill-door.tsx';
import { show } from '../layout.tsx';
import { groupsFor } from '../rooms.tsx';

/** *Thêm*: every room of the house, group by group, with what each is for. */
export function roomsPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    return show(
      c,
      desk,
      { title: v.say('frame.all') },
      <>
        <header class="page-head">
          <h1>{v.say('frame.all')}</h1>
          <p class="page-sub">{v.say('frame.all-why')}</p>
          <StartDrill c={c} desk={desk} />
        </header>
        <div class="all-rooms">
          {groupsFor(guestOf(c)).map(({ name, rooms }) => (
            <section aria-labelledby={name}>
              <h2 id={name}>{v.say(`frame.group.${name}`)}</h2>
              <ul class="room-list">
                {rooms.map((room) => (
                  <li>
                    <a href={room.href} aria-describedby={`about-${room.name}`}>
                      {v.say(`frame.room.${room.name}`)}
                    </a>
                    <span class="small" id={`about-${room.name}`}>
                      {v.say(`frame.about.${room.name}`)}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </>,
    );
  };
}
