import type { Hono } from 'hono';
import { paths } from '../../view/paths.ts';
import { Empty, Facts, Tag } from '../components.tsx';
import type { Desk, DeskContext, DeskEnv, Page } from '../desk.ts';
import { type Column, type Format, FORMATS, MOST_ROWS, sheetFile, sheetOf } from '../export.ts';
import { show } from '../layout.tsx';
import { topicName } from '../names.ts';
import { TakeAlong } from '../take-along.tsx';
import type { Voice } from '../voice.ts';
import { startOfDay } from '../../domain/time.ts';
import { campaignPage } from './campaign.tsx';
import { addCampaign, campaignOf, editCampaign, endCampaign } from './campaigns-acts.ts';
import type { Campaign } from '../../config/calendar.ts';
import { CAMPAIGN_STATES, stateOf } from '../../domain/campaign.ts';
import { campaignExcuse, CampaignForm, type CampaignTried, typedOf } from './campaigns-form.tsx';
import { type ListedCampaign, listedCampaign } from './campaigns-read.ts';

/** Everything about campaigns: their list, its files, one of them, and the forms. */
export function campaignRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  const again = (c: DeskContext, campaign: Campaign | null, tried: CampaignTried) =>
    showForm(desk, c, campaign, tried);
  app.get(paths.campaigns, campaignsPage(desk));
  for (const format of FORMATS) app.get(paths.file(paths.campaigns, format), campaignsFile(desk, format));
  app.get(paths.newCampaign, (c) => showForm(desk, c, null, null));
  app.post(paths.newCampaign, addCampaign(desk, again));
  app.get(`${paths.campaigns}/:id`, campaignPage(desk));
  app.get(`${paths.campaigns}/:id/sua`, (c) => showForm(desk, c, campaignOf(desk, c), null));
  app.post(`${paths.campaigns}/:id/sua`, editCampaign(desk, again));
  app.post(`${paths.campaigns}/:id/ket-thuc`, endCampaign(desk));
}

/** Chiến dịch: what we plan to tell, and what was said around it. */
function campaignsPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const rows = await listed(desk, v);
    const excuse = campaignExcuse(desk, c);
    return show(
      c,
      desk,
      { title: v.say('frame.room.campaigns'), room: 'campaigns' },
      <>
        <header class="page-head">
          <h1>{v.say('frame.room.campaigns')}</h1>
          <p class="page-sub">{v.say('campaigns.why')}</p>
        </header>
        <div class="actions">
          <form class="act" method="get" action={paths.newCampaign}>
            <button
              class="button"
              type="submit"
              disabled={excuse !== null}
              aria-describedby={excuse === null ? undefined : 'no-new'}
            >
              {v.say('campaign.new')}
            </button>
            {excuse !== null && (
              <span class="excuse" id="no-new">
                {excuse}
              </span>
            )}
          </form>
        </div>
        {rows.length === 0 ? (
          <Empty>{v.say('campaigns.none')}</Empty>
        ) : (
          <p class="small links">
            <TakeAlong v={v} list={paths.campaigns} />
          </p>
        )}
        {CAMPAIGN_STATES.map((state) => {
          const inside = rows.filter((row) => row.state === state);
          return inside.length === 0 ? null : (
            <section aria-labelledby={state}>
              <h2 id={state}>{v.say(`campaigns.${state}`)}</h2>
              <ul class="rows">
                {inside.map((row) => (
                  <Row v={v} desk={desk} row={row} />
                ))}
              </ul>
            </section>
          );
        })}
      </>,
    );
  };
}

async function listed(desk: Desk, v: Voice): Promise<ListedCampaign[]> {
  const rows: ListedCampaign[] = [];
  for (const campaign of desk.rules.calendar.campaigns.toSorted((a, b) => b.from.localeCompare(a.from)))
    rows.push(await listedCampaign(desk, campaign, v.now));
  return rows;
}

const Row = ({ v, desk, row }: { v: Voice; desk: Desk; row: ListedCampaign }) => {
  const { campaign, state, during, before } = row;
  return (
    <li>
      <a class="row-title" href={paths.campaign(campaign.id)}>
        {campaign.name}
      </a>
      {campaign.aim !== undefined && <p lang="vi">{campaign.aim}</p>}
      <p class="tags">
        {campaign.topics.map((topic) => (
          <Tag>{topicName(v, desk.rules, topic)}</Tag>
        ))}
      </p>
      <Facts>
        {v.say('campaign.days', { from: v.day(campaign.from), to: v.day(campaign.to) })}
        {state !== 'planned' && v.say('campaign.counts', { n: during.n, before: before.n })}
      </Facts>
    </li>
  );
};

function showForm(
  desk: Desk,
  c: DeskContext,
  campaign: Campaign | null,
  tried: CampaignTried | null,
): Promise<Response> {
  const { voice: v } = c.var;
  const title =
    campaign === null ? v.say('campaign.new') : v.say('campaign.edit-of', { name: campaign.name });
  return show(
    c,
    desk,
    { title, room: 'campaigns', status: tried === null ? 200 : 400 },
    <>
      <header class="page-head">
        <h1>{title}</h1>
        <p class="page-sub">{v.say('campaign.form-why')}</p>
      </header>
      <CampaignForm
        c={c}
        desk={desk}
        action={campaign === null ? paths.newCampaign : paths.editCampaign(campaign.id)}
        typed={campaign === null ? {} : typedOf(campaign)}
        tried={tried}
      />
    </>,
  );
}

function campaignsFile(desk: Desk, format: Format): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const origin = desk.rules.haidang.desk.address;
    const column = (name: string, width: number, cell: Column<ListedCampaign>['cell']) => ({
      words: v.say(`campaigns.col.${name}`),
      width,
      cell,
    });
    const columns = [
      column('name', 50, ({ campaign }) => campaign.name),
      column('aim', 50, ({ campaign }) => campaign.aim ?? null),
      column('topics', 40, ({ campaign }) =>
        campaign.topics.map((topic) => topicName(v, desk.rules, topic)).join('; '),
      ),
      column('from', 12, ({ campaign }) => ({ at: startOfDay(campaign.from) })),
      column('to', 12, ({ campaign }) => ({ at: startOfDay(campaign.to) })),
      column('state', 14, ({ campaign }) => v.say(`campaigns.${stateOf(campaign, v.now)}`)),
      column('before', 12, ({ before }) => before.n),
      column('during', 12, ({ during }) => during.n),
      column('questions', 12, ({ during }) => during.questions),
      column('desk', 40, ({ campaign }) => new URL(paths.campaign(campaign.id), origin).href),
    ];
    const rows = await listed(desk, v);
    const sheet = sheetOf(
      v.say('frame.room.campaigns'),
      columns,
      rows,
      v.say('export.cut', { n: MOST_ROWS }),
    );
    return sheetFile(c, format, v.say('campaigns.file'), sheet);
  };
}
