import { fault } from '../../domain/fault.ts';
import type { Person } from '../../domain/person.ts';
import { reason } from '../../domain/reason.ts';
import { addDays, dayOf } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { demand } from '../access.ts';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { typedIn } from '../hand.ts';
import { CAMPAIGN_FIELDS, campaignId, campaignIn, type CampaignTried } from './campaigns-form.tsx';
import type { Campaign } from '../../config/calendar.ts';

/** Shows a form that came back. */
type Again = (c: DeskContext, campaign: Campaign | null, tried: CampaignTried) => Promise<Response>;

export function campaignOf(desk: Desk, c: DeskContext): Campaign {
  const campaign = desk.rules.calendar.campaigns.find(({ id }) => id === c.req.param('id'));
  if (campaign === undefined) throw fault('not-found', 'campaign.missing');
  return campaign;
}

/** *Thêm chiến dịch*. */
export function addCampaign(desk: Desk, again: Again): Page {
  return async (c) => {
    const person = demand(c, 'campaign');
    const typed = await typedOfForm(c);
    const asked = campaignIn(typed, desk.rules);
    if ('mistakes' in asked) return again(c, null, asked);
    const { calendar } = desk.rules;
    const taken = [...calendar.campaigns, ...calendar.expected, ...calendar.duties].map(({ id }) => id);
    const campaign = { id: campaignId(asked.name, asked.from, taken), ...asked };
    const tried = await change(desk, person, campaign.id, campaign, c, typed);
    if (tried !== null) return again(c, null, tried);
    return c.redirect(`${paths.campaign(campaign.id)}?done=campaign`, 303);
  };
}

/** *Sửa kế hoạch*. */
export function editCampaign(desk: Desk, again: Again): Page {
  return async (c) => {
    const person = demand(c, 'campaign');
    const campaign = campaignOf(desk, c);
    const typed = await typedOfForm(c);
    const asked = campaignIn(typed, desk.rules);
    if ('mistakes' in asked) return again(c, campaign, asked);
    const tried = await change(desk, person, campaign.id, { id: campaign.id, ...asked }, c, typed);
    if (tried !== null) return again(c, campaign, tried);
    return c.redirect(`${paths.campaign(campaign.id)}?done=campaign`, 303);
  };
}

/** *Kết thúc*: yesterday was its last day. One that began today, or not yet, is taken away: it never was. */
export function endCampaign(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'campaign');
    const campaign = campaignOf(desk, c);
    const yesterday = addDays(dayOf(desk.world.now()), -1);
    if (campaign.to <= yesterday) throw fault('conflict', 'campaign.refused.over');
    const begun = campaign.from <= yesterday;
    const tried = await change(
      desk,
      person,
      campaign.id,
      begun ? { ...campaign, to: yesterday } : null,
      c,
      {},
    );
    if (tried !== null) throw fault('conflict', 'campaign.refused.not-ended');
    return c.redirect(`${begun ? paths.campaign(campaign.id) : paths.campaigns}?done=campaign-end`, 303);
  };
}

async function typedOfForm(c: DeskContext): Promise<CampaignTried['typed']> {
  const body = await c.req.parseBody({ all: true });
  const topics = [body['topics'] ?? []].flat().filter((topic) => typeof topic === 'string');
  return typedIn({ ...body, topics: topics.join(',') }, CAMPAIGN_FIELDS);
}

/** Null: done. Otherwise what the configuration has against it, beside the field it is about. */
async function change(
  { settings }: Desk,
  person: Person,
  row: string,
  after: Campaign | null,
  c: DeskContext,
  typed: CampaignTried['typed'],
): Promise<CampaignTried | null> {
  if (settings === null) throw fault('unavailable', 'campaign.alone');
  const complaints = await settings.change({ file: 'calendar', row, after, why: '' }, person);
  if (complaints.length === 0) return null;
  const mistakes: CampaignTried['mistakes'] = {};
  for (const { path, vi, en } of complaints) {
    const field = CAMPAIGN_FIELDS.find((one) => one === path.split('.')[0]) ?? 'form';
    mistakes[field] = reason('campaign.refused.rules', { why: c.var.voice.language === 'vi' ? vi : en });
  }
  return { typed, mistakes };
}
