import { DAY, type Day, dayOf, startOfDay } from '../../domain/time.ts';
import { type Reason, reason } from '../../domain/reason.ts';
import { fold } from '../../domain/words.ts';
import type { Rules } from '../../config/rules.ts';
import { guestOf, may } from '../access.ts';
import type { Desk, DeskContext } from '../desk.ts';
import { Field, Mended } from '../fields.tsx';
import type { Tried } from '../hand.ts';
import { topicName } from '../names.ts';
import type { Campaign } from '../../config/calendar.ts';

export const CAMPAIGN_FIELDS = ['name', 'aim', 'from', 'to', 'lift', 'topics', 'form'] as const;
export type CampaignField = (typeof CAMPAIGN_FIELDS)[number];
export type CampaignTried = Tried<CampaignField>;

/** A campaign longer than this is the usual business, and would quieten the alarm for its topics. */
const LONGEST_DAYS = 180;
const NAME_LENGTH = 150;
export const AIM_LENGTH = 300;
const USUAL_LIFT = '2';
const MOST_LIFT = 20;

/** What a form says, or what is wrong with it. `topics` are joined by commas. */
export function campaignIn(
  typed: CampaignTried['typed'],
  rules: Rules,
): Omit<Campaign, 'id'> | CampaignTried {
  const mistakes: CampaignTried['mistakes'] = {};
  const { name = '', aim = '', from = '', to = '', lift = USUAL_LIFT } = typed;
  const topics = (typed.topics ?? '').split(',').filter((topic) => topic !== '');
  const known = new Set(rules.topics.topics.map(({ id }) => id));
  if (name === '') mistakes.name = reason('campaign.refused.name');
  else if (name.length > NAME_LENGTH) mistakes.name = reason('campaign.refused.long', { n: NAME_LENGTH });
  if (aim.length > AIM_LENGTH) mistakes.aim = reason('campaign.refused.long', { n: AIM_LENGTH });
  if (topics.length === 0 || topics.some((topic) => !known.has(topic)))
    mistakes.topics = reason('campaign.refused.topics');
  for (const [field, day] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (!isDay(day)) mistakes[field] = reason('campaign.refused.day');
  if (mistakes.from === undefined && mistakes.to === undefined) {
    if (to < from) mistakes.to = reason('campaign.refused.order');
    else if (startOfDay(to) - startOfDay(from) >= LONGEST_DAYS * DAY)
      mistakes.to = reason('campaign.refused.far', { n: LONGEST_DAYS });
  }
  const times = Number(lift.replace(',', '.'));
  if (!(times >= 1 && times <= MOST_LIFT)) mistakes.lift = reason('campaign.refused.lift', { n: MOST_LIFT });
  if (Object.keys(mistakes).length > 0) return { typed, mistakes };
  return { name, topics, from, to, lift: times, ...(aim !== '' && { aim }) };
}

/** A name as an id, unlike those there are: `thang-van-dong-2027`. */
export function campaignId(name: string, from: Day, taken: readonly string[]): string {
  const stem = `${fold(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')}-${from.slice(0, 4)}`;
  for (let n = 1; ; n++) {
    const id = n === 1 ? stem.replace(/^-/, '') : `${stem.replace(/^-/, '')}-${n}`;
    if (!taken.includes(id)) return id;
  }
}

function isDay(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(startOfDay(text)) && dayOf(startOfDay(text)) === text
  );
}

/** What stands in the form of a campaign there is. */
export function typedOf({ name, aim, from, to, lift, topics }: Campaign): CampaignTried['typed'] {
  return { name, aim: aim ?? '', from, to, lift: String(lift), topics: topics.join(',') };
}

/** Why nobody may change campaigns here, or null. */
export function campaignExcuse(desk: Desk, c: DeskContext): string | null {
  const { voice: v } = c.var;
  if (!may(guestOf(c).person, 'campaign')) return v.say('desk.refused.role');
  return desk.settings === null ? v.say('campaign.alone') : null;
}

/** The plan of a campaign, new or changed; what was typed stays, with what is wrong beside it. */
export const CampaignForm = (props: {
  c: DeskContext;
  desk: Desk;
  action: string;
  typed: CampaignTried['typed'];
  tried: CampaignTried | null;
}) => {
  const { c, desk, action, tried } = props;
  const { voice: v } = c.var;
  const typed = tried?.typed ?? props.typed;
  const chosen = new Set((typed.topics ?? '').split(','));
  const excuse = campaignExcuse(desk, c);
  const mistake = (field: CampaignField): Reason | undefined => tried?.mistakes[field];
  const [whole, topics] = [mistake('form'), mistake('topics')];
  const text = (field: 'name' | 'aim', length: number, required: boolean) => (
    <Field
      v={v}
      id={`campaign-${field}`}
      label={v.say(`campaign.${field}`)}
      mistake={mistake(field)}
      control={(ties) => (
        <input
          class="text"
          name={field}
          maxlength={length}
          required={required}
          autocomplete="off"
          value={typed[field] ?? ''}
          {...ties}
        />
      )}
    />
  );
  return (
    <form class="panel hand-form" method="post" action={action} aria-label={v.say('campaign.plan')}>
      <input type="hidden" name="token" value={guestOf(c).formToken} />
      <Mended v={v} tried={tried} />
      {whole !== undefined && <p class="mistake">{v.reason(whole)}</p>}
      {text('name', NAME_LENGTH, true)}
      {text('aim', AIM_LENGTH, false)}
      {(['from', 'to'] as const).map((field) => (
        <Field
          v={v}
          id={`campaign-${field}`}
          label={v.say(`campaign.${field}`)}
          mistake={mistake(field)}
          control={(ties) => (
            <input class="text" type="date" name={field} required value={typed[field] ?? ''} {...ties} />
          )}
        />
      ))}
      <fieldset class="campaign-topics" aria-describedby={topics === undefined ? undefined : 'no-topics'}>
        <legend>{v.say('campaign.topics')}</legend>
        {desk.rules.topics.topics.map(({ id }) => (
          <label class="check">
            <input type="checkbox" name="topics" value={id} checked={chosen.has(id)} />
            {topicName(v, desk.rules, id)}
          </label>
        ))}
        {topics !== undefined && (
          <p class="mistake" id="no-topics">
            {v.reason(topics)}
          </p>
        )}
      </fieldset>
      <Field
        v={v}
        id="campaign-lift"
        label={v.say('campaign.lift')}
        hint={v.say('campaign.lift-hint')}
        mistake={mistake('lift')}
        control={(ties) => (
          <input
            class="text"
            name="lift"
            inputmode="decimal"
            required
            value={typed.lift ?? USUAL_LIFT}
            {...ties}
          />
        )}
      />
      <div class="act">
        <button class="button" type="submit" disabled={excuse !== null}>
          {v.say('campaign.save')}
        </button>
        {excuse !== null && <span class="excuse">{excuse}</span>}
      </div>
    </form>
  );
};
