import type { Hono } from 'hono';
import { openKnowledge } from '../../src/knowledge.ts';
import { canonicalAddress } from '../../src/collect/address.ts';
import { openFinder } from '../../src/collect/finder.ts';
import { openFreezer } from '../../src/collect/freeze.ts';
import { openImporter } from '../../src/collect/importer.ts';
import { explain } from '../../src/detect/explain.ts';
import { openReceiver } from '../../src/collect/receive.ts';
import { readTipBook } from '../../src/collect/tip-book.ts';
import { hearTip } from '../../src/collect/told-tip.ts';
import { amending } from '../../src/config/amend.ts';
import type { Rules } from '../../src/config/rules.ts';
import { sourceSchema } from '../../src/config/sources.ts';
import { linesOf, type OfficialDocument } from '../../src/domain/official.ts';
import type { Person } from '../../src/domain/person.ts';
import { docxOf } from '../../src/report/docx.ts';
import { MAKERS } from '../../src/report/kinds.ts';
import { openPaperOffice } from '../../src/report/office.ts';
import { packReferral } from '../../src/report/packer.ts';
import { pdfOf } from '../../src/report/pdf.ts';
import type { Store } from '../../src/storage/store.ts';
import { paths } from '../../src/view/paths.ts';
import { signInLink } from '../../src/web/access.ts';
import type { DeskEnv, Postmaster, Rehearser, Rereader, Teacher } from '../../src/web/desk.ts';
import { openDesk } from '../../src/web/server.ts';
import { openSettings } from '../../src/web/settings.ts';
import { sampleMaker } from '../report/paper-sample.ts';
import { testRules } from '../support/rules.ts';
import { freshStore } from '../support/store.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

export const ROOT = new URL('../../', import.meta.url);
export const HANH: Person = { id: 'hanh', name: 'Nguyễn Thị Hạnh', role: 'officer' };
export const VIEWER: Person = { id: 'khach', name: 'Lê Văn Khách', role: 'viewer' };

/** A desk on an empty database, a world that stands still at 07:05, and what was asked of the worker. */
export interface Office {
  app: Hono<DeskEnv>;
  store: Store;
  world: TestWorld;
  rules: Rules;
  jobs: string[];
}

/** The configuration of an invented provincial office. */
export function officeRules(): Promise<Rules> {
  return testRules((rules) => {
    rules.haidang.organisation = {
      name: 'Bảo hiểm xã hội tỉnh Vân Sơn',
      short: 'BHXH Vân Sơn',
      province: null,
    };
    rules.haidang.desk.address = 'http://localhost';
    rules.haidang.desk.language = 'vi';
    rules.claims = [
      {
        id: 'C90',
        title: 'Từ tháng sau không ai được rút bảo hiểm xã hội một lần nữa',
        topic: 'rut_mot_lan',
        verdict: 'false',
        harm: 'high',
        phrasings: ['sắp cấm rút một lần'],
        correction:
          'Người đã đóng trước ngày luật có hiệu lực vẫn được nhận một lần nếu đủ điều kiện. Không có hạn chót nào trong tháng sau.',
        why: 'Tin ghép một điều khoản dành cho người mới tham gia với hạn chót bịa ra.',
        legal_basis: ['Luật Bảo hiểm xã hội, điều khoản chuyển tiếp về hưởng một lần'],
        facts: [],
        sources: [],
        drivers: [],
        scam_markers: [],
        origin: '',
        confidence: 'V',
        checked_on: '2026-10-02',
        valid_to: null,
      },
      {
        id: 'C91',
        title: 'Chờ cả buổi sáng ở bộ phận một cửa vẫn chưa được gọi số',
        topic: 'thai_do_phuc_vu',
        verdict: 'grievance',
        harm: 'medium',
        phrasings: ['chờ cả buổi chưa được gọi số'],
        correction: 'Cơ quan đã mở thêm hai quầy vào buổi sáng và nhận hồ sơ qua bưu điện.',
        why: 'Số hồ sơ tăng sau ngày điều chỉnh.',
        legal_basis: [],
        facts: [],
        sources: [],
        drivers: [],
        scam_markers: [],
        origin: '',
        confidence: 'S',
        checked_on: '2026-11-01',
        valid_to: '2026-11-15',
      },
    ];
    rules.playbook.steps = [
      {
        when: 'false',
        steps: [
          'Gọi phòng Chế độ xác nhận nội dung đúng và căn cứ còn hiệu lực.',
          'Đăng phần trả lời đúng lên trang của cơ quan, không nhắc lại lời đồn trong tiêu đề.',
          'Gửi bản trả lời cho công đoàn các khu công nghiệp và tổ công nghệ số xã, phường.',
        ],
      },
      {
        when: 'surge',
        steps: ['Đọc năm tin mới nhất và xác định vụ việc chung.', 'Báo trưởng phòng truyền thông.'],
      },
      { when: 'grievance', steps: ['Ghi nhận, xin lỗi và hẹn giờ trả lời.'] },
    ];
    rules.playbook.levels = rules.playbook.levels.map((level) =>
      level.level === 3
        ? { ...level, decides: 'Giám đốc', rhythm: 'mỗi giờ một lần' }
        : { ...level, decides: 'trưởng phòng truyền thông', rhythm: 'hai lần mỗi ngày' },
    );
  });
}

export async function openOffice(
  options: {
    now?: string;
    mail?: boolean;
    worker?: boolean;
    teacher?: Teacher;
    rehearser?: Rehearser;
    rereader?: Rereader;
    postmaster?: Postmaster;
    /** What a title tells; nothing unless a test says so, since the real one takes seconds to open. */
    tells?: (line: string) => readonly string[];
    /** `real`: as the house makes and sets them. */
    papers?: 'none' | 'sample' | 'real';
    /** False: a desk that stands alone. */
    knowledge?: boolean;
    change?: (rules: Rules) => void;
  } = {},
): Promise<Office> {
  const world = testWorld({
    now: options.now ?? '2026-11-23T07:05:00+07:00',
    ...(options.mail === true ? {} : { post: null }),
  });
  const rules = await officeRules();
  options.change?.(rules);
  const store = await freshStore();
  const jobs: string[] = [];
  const soon = (job: string) => void jobs.push(job);
  const app = openDesk({
    store,
    world,
    rules,
    root: ROOT,
    finder: openFinder(store, world, rules, (row) => sourceSchema.safeParse(row).data ?? null),
    push: openReceiver(store, world, rules),
    importer: openImporter(store, world, rules),
    archivist: { ...openFreezer(store, world, rules), pack: packReferral },
    tipDoor: { hear: hearTip, rows: readTipBook },
    ...(options.papers !== 'none' && {
      papers: papersOf(options.papers ?? 'sample', { store, world, rules }),
    }),
    ...(options.worker !== false && { soon }),
    ...(options.knowledge !== false && {
      knowledge: openKnowledge(rules),
      explainer: {
        canonical: canonicalAddress,
        explain: (mention) => explain(store, rules, mention, world.now()),
      },
    }),
    ...(options.rereader && { rereader: options.rereader }),
    settings: await openSettings({ store, world, rules, amending, changed: () => jobs.push('reread') }),
    ...(options.teacher && { teacher: options.teacher }),
    ...(options.rehearser && { rehearser: options.rehearser }),
    ...(options.postmaster && { postmaster: options.postmaster }),
    ...(options.tells && { tells: options.tells }),
  });
  return { app, store, world, rules, jobs };
}

/** Papers as the house makes them; or of an invented kind, whose documents are their own words as bytes, so that nothing waits for a page to be set. */
function papersOf(which: 'sample' | 'real', parts: { store: Store; world: TestWorld; rules: Rules }) {
  if (which === 'real')
    return openPaperOffice({ ...parts, makers: MAKERS, formats: { docx: docxOf, pdf: pdfOf } });
  const asBytes = (format: string) => (document: OfficialDocument) =>
    Promise.resolve(new TextEncoder().encode([format, ...linesOf(document)].join('\n')));
  return openPaperOffice({
    ...parts,
    makers: { month: sampleMaker(), year: sampleMaker(), campaign: sampleMaker() },
    formats: { docx: asBytes('docx'), pdf: asBytes('pdf') },
  });
}

/** A browser of our own: keeps cookies, fills in the form's token, says where its forms come from. */
export interface Visitor {
  get(path: string): Promise<Response>;
  page(path: string): Promise<string>;
  /** Sends the form of `on` that leads to `action`, or `fields` alone. */
  post(
    action: string,
    fields?: Record<string, string | string[]>,
    headers?: Record<string, string>,
  ): Promise<Response>;
  cookies: Map<string, string>;
}

export function visitor({ app }: Pick<Office, 'app'>): Visitor {
  const cookies = new Map<string, string>();
  const jar = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const keep = (answer: Response) => {
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  const get = async (path: string) => keep(await app.request(path, { headers: { cookie: jar() } }));
  return {
    cookies,
    get,
    page: async (path) => (await get(path)).text(),
    post: async (action, fields = {}, headers = {}) =>
      keep(
        await app.request(action, {
          method: 'POST',
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            'sec-fetch-site': 'same-origin',
            cookie: jar(),
            ...headers,
          },
          body: new URLSearchParams(
            Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each])),
          ).toString(),
        }),
      ),
  };
}

/** The token that stands in the forms of a signed-in page. */
export function tokenIn(page: string): string {
  return /name="token" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? '';
}

export async function signedIn(office: Office, person: Person = HANH): Promise<Visitor & { token: string }> {
  const guest = visitor(office);
  const link = new URL(await signInLink(office.store, office.world, office.rules, person));
  await guest.post(paths.signIn, { khoa: link.searchParams.get('khoa') ?? '' });
  return { ...guest, token: tokenIn(await guest.page(paths.today)) };
}
