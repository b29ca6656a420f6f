import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Block, Part } from '../../src/domain/paper.ts';
import type { Person } from '../../src/domain/person.ts';
import { linesOf } from '../../src/domain/official.ts';
import { samplePaper } from '../report/paper-sample.ts';
import { HANH, type Office, openOffice, signedIn, type Visitor } from './office.ts';

const LEADER: Person = { id: 'giam-doc', name: 'Trần Văn Giám', role: 'leader' };
const HINT = '[Viết nhận xét vào đây. Dòng này không có trong bản duyệt.]';
const PERIOD = { from: '2026-10-15', to: '2026-11-15' };
const PAGE = '/bao-cao/van-ban/bc1';

const hint: Block = { block: 'missing', runs: [HINT], hint: true };
const part = (id: string, heading: string, blocks: Block[]): Part => ({ id, heading, blocks });

let office: Office;
let hanh: Visitor & { token: string };
let leader: Visitor & { token: string };

beforeEach(async () => {
  office = await openOffice();
  [hanh, leader] = await Promise.all([signedIn(office), signedIn(office, LEADER)]);
  const by = { at: office.world.now(), who: HANH.id, name: HANH.name };
  const content = samplePaper(PERIOD, by.at, 47);
  content.parts = [
    part('nguyen-nhan', 'Nguyên nhân', [hint]),
    ...content.parts,
    part('kien-nghi', 'Kiến nghị', [{ block: 'text', runs: ['Đề nghị trả lời sớm.'] }, hint]),
  ];
  const head = {
    number: '',
    place: 'Vân Sơn',
    day: '',
    abstract: '',
    authority: 'GIÁM ĐỐC',
    post: '',
  } as const;
  const made = {
    act: 'made',
    kind: 'month',
    template: 'bao-cao-thang',
    period: PERIOD,
    title: 'Báo cáo tháng',
    subject: null,
    duty: null,
    due: null,
    head: { ...head, signer: LEADER.name },
  } as const;
  await office.store.together((s) => s.papers.make('bc1', made, content, by));
});
afterEach(() => office.store.close());

async function paper() {
  const found = await office.store.papers.get('bc1');
  if (found === null) throw new Error('the paper is gone');
  return found;
}
/** What is in the field of a part, and what is said above it. */
async function fieldOf(id: string): Promise<{ above: string; words: string }> {
  const page = await hanh.page(PAGE);
  const form = page.slice(page.indexOf(`id="part-${id}"`));
  const [, above = '', words = ''] = /<form([\s\S]*?)<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec(form) ?? [];
  return { above, words: words.trim() };
}
async function edit(id: string, text: string): Promise<void> {
  const { seq, version } = await paper();
  const fields = { token: hanh.token, seen: String(seq), version: String(version), part: id, text };
  expect((await hanh.post(`${PAGE}/sua`, fields)).status).toBe(303);
}
async function approve(): Promise<void> {
  const shown = /name="shown" value="(\w{64})"/.exec(await leader.page(PAGE))?.[1] ?? '';
  const seen = String((await paper()).seq);
  expect((await leader.post(`${PAGE}/buoc/approve`, { token: leader.token, seen, shown })).status).toBe(303);
}
async function approvedLines(): Promise<string[]> {
  const approved = await office.store.papers.approved(await paper());
  return approved === null ? [] : linesOf(approved.document);
}

it('a hint stands above the field of its part, and never among the words that are edited', async () => {
  const alone = await fieldOf('nguyen-nhan');
  expect(alone.above).toContain(HINT);
  expect(alone.words).toBe('');
  const beside = await fieldOf('kien-nghi');
  expect(beside.above).toContain(HINT);
  expect(beside.words).toBe('Đề nghị trả lời sớm.');
});

it('a line added to what the field holds is approved without the hint', async () => {
  for (const id of ['nguyen-nhan', 'kien-nghi'])
    await edit(id, `${(await fieldOf(id)).words}\nMở thêm quầy ở ${id}.`);
  expect((await paper()).edits.map(({ over }) => over)).toEqual(['', 'Đề nghị trả lời sớm.']);
  await approve();
  const lines = await approvedLines();
  expect(lines).toEqual(
    expect.arrayContaining([
      'Mở thêm quầy ở nguyen-nhan.',
      'Đề nghị trả lời sớm.',
      'Mở thêm quầy ở kien-nghi.',
    ]),
  );
  expect(lines.join('\n')).not.toContain('Viết nhận xét');
});

it('who approves is told which sections fall away, and nothing where somebody wrote them', async () => {
  const TOLD = 'Mục “Nguyên nhân” chưa có nội dung, sẽ không có trong bản duyệt';
  expect(await leader.page(PAGE)).toContain(TOLD);
  await edit('nguyen-nhan', 'Do mạng chậm.');
  expect(await leader.page(PAGE)).not.toContain('sẽ không có trong bản duyệt;');
});

it('below a section of what was approved stand that section’s own words, though another fell away before it', async () => {
  await edit('tong-quan', 'Dư luận ổn định.');
  await approve();
  expect(await approvedLines()).toContain('I. TỔNG QUAN');
  const page = await leader.page(PAGE);
  const section = page.slice(page.indexOf('id="phan-0"'), page.indexOf('id="phan-1"'));
  expect(section).toContain('id="part-tong-quan"');
  expect(page).not.toContain('sẽ không có trong bản duyệt;');
});
