import { describe, expect, it } from 'vitest';
import { amended, effective, mend } from '../../src/config/amend.ts';
import { rowsOf } from '../../src/config/amend-rows.ts';
import type { Rules } from '../../src/config/rules.ts';
import { AMENDABLE, type Amendable, type Amendment, isSection } from '../../src/domain/amendment.ts';
import { testRules } from '../support/rules.ts';

let made = 0;
function change(file: Amendable, name: string, after: unknown, before: unknown = {}): Amendment {
  const id = `a${String(++made).padStart(3, '0')}`;
  return { id, at: made, who: 'lan', name: 'Lan', file, row: name, before, after, why: '' };
}

/** A row as the file has it, with some of it said otherwise. */
function row(rules: Rules, file: Amendable, name: string, changes: Record<string, unknown>) {
  const found = rowsOf(rules, file).find((one) => one.row === name);
  return { ...(found?.value as Record<string, unknown>), ...changes };
}

const complaintsOf = (judged: ReturnType<typeof amended>) => (judged.ok ? [] : judged.complaints);

describe('rows of the configuration', () => {
  it.each(AMENDABLE)('of %s say what the file says: put back unchanged they change nothing', async (file) => {
    const rules = await testRules();
    const rows = rowsOf(rules, file);
    if (file !== 'calendar') expect(rows.length).toBeGreaterThan(0);
    for (const { row: name, value } of rows)
      expect(amended(rules, { file, row: name, after: value })).toEqual({ ok: true, rules });
  });

  it('write spans as people do', async () => {
    const rules = await testRules();
    const alert = rowsOf(rules, 'haidang').find((one) => one.row === 'alert');
    expect(alert?.value).toMatchObject({ wait: '10m', renotify: '6h' });
  });
});

describe('a changed row', () => {
  it('takes the place of the old one, and leaves the rules it was judged by alone', async () => {
    const rules = await testRules();
    const kept = structuredClone(rules);
    const judged = amended(rules, {
      file: 'claims',
      row: 'C01',
      after: row(rules, 'claims', 'C01', { title: 'Nói khác đi' }),
    });
    expect(judged.ok && judged.rules.claims[0]?.title).toBe('Nói khác đi');
    expect(judged.ok && judged.rules.claims.length).toBe(rules.claims.length);
    expect(rules).toEqual(kept);
  });

  it('is told what is wrong at its field, in words of a form', async () => {
    const rules = await testRules();
    const after = row(rules, 'claims', 'C01', { title: ' ', phrasings: ['hợp lệ', ''], topic: 'khong-co' });
    const complaints = complaintsOf(amended(rules, { file: 'claims', row: 'C01', after }));
    expect(complaints.map(({ path }) => path)).toEqual(['title', 'phrasings.1']);
    expect(complaints[0]?.vi).toBe('Ô này đang bỏ trống.');
    expect(complaints[1]?.en).toBe('Line 2 is empty.');
  });

  it('is held against the other files too, at the field or by the name of the other row', async () => {
    const rules = await testRules();
    const after = row(rules, 'claims', 'C01', { topic: 'khong-co' });
    expect(complaintsOf(amended(rules, { file: 'claims', row: 'C01', after }))[0]?.path).toBe('topic');
    const topic = rules.claims[0]?.topic ?? '';
    const [gone] = complaintsOf(amended(rules, { file: 'topics', row: topic, after: null }));
    expect(gone?.path).toBe('');
    expect(gone?.vi).toContain('claims.yaml, C01');
  });

  it('keeps its id, has no unknown field, and a section stays', async () => {
    const rules = await testRules();
    const renamed = row(rules, 'claims', 'C01', { id: 'C99' });
    expect(complaintsOf(amended(rules, { file: 'claims', row: 'C01', after: renamed }))[0]?.path).toBe('id');
    const odd = row(rules, 'haidang', 'organisation', { nam: 'x' });
    expect(complaintsOf(amended(rules, { file: 'haidang', row: 'organisation', after: odd }))[0]?.path).toBe(
      'nam',
    );
    expect(amended(rules, { file: 'haidang', row: 'desk', after: null }).ok).toBe(false);
    expect(amended(rules, { file: 'haidang', row: 'time_zone', after: 'UTC' }).ok).toBe(false);
    expect(amended(rules, { file: 'calendar', row: 'lunar:x', after: {} }).ok).toBe(false);
  });

  it('stands once and for all where it is a section, and is named so wherever rows are told apart', async () => {
    const rules = await testRules();
    for (const file of AMENDABLE)
      for (const { row: name } of rowsOf(rules, file).slice(0, 12)) {
        const away = amended(rules, { file, row: name, after: null });
        const refused = !away.ok && away.complaints[0]?.en === 'This section cannot be taken away.';
        expect([file, name, refused]).toEqual([file, name, isSection(file, name)]);
      }
    const office = row(rules, 'papers', 'office', { signer: 'Trần Thị Ký' });
    const judged = amended(rules, { file: 'papers', row: 'office', after: office });
    expect(judged.ok && judged.rules.papers.office.signer).toBe('Trần Thị Ký');
    const empty = amended(rules, { file: 'papers', row: 'office', after: { ...office, symbol: ' ' } });
    expect(complaintsOf(empty)[0]?.path).toBe('symbol');
  });

  it('may be new in any list of its file', async () => {
    const rules = await testRules();
    const judged = amended(rules, {
      file: 'topics',
      row: 'exclude:ten-rieng',
      after: { id: 'ten-rieng', why: 'tên người', terms: ['bảo hiểm văn thanh'] },
    });
    expect(judged.ok && judged.rules.topics.exclude.at(-1)?.id).toBe('ten-rieng');
  });

  it('has its letters composed, as the files are read', async () => {
    const rules = await testRules();
    const after = row(rules, 'claims', 'C01', { title: 'Thẻ'.normalize('NFD') });
    const judged = amended(rules, { file: 'claims', row: 'C01', after });
    expect(judged.ok && judged.rules.claims[0]?.title).toBe('Thẻ'.normalize('NFC'));
  });
});

describe('the configuration with what was changed since', () => {
  it('holds the last word of each row, also where one row needs another changed later', async () => {
    const rules = await testRules();
    const fresh = { ...row(rules, 'topics', rules.topics.topics[0]?.id ?? '', { id: 'moi', name: 'Mới' }) };
    const topic = { ...fresh, strong: ['cụm riêng của mục mới'], weak: [], abbreviations: [] };
    const { rules: stands, left } = effective(rules, [
      change('topics', 'moi', topic, null),
      change('claims', 'C01', row(rules, 'claims', 'C01', { topic: 'moi' })),
      change('topics', 'moi', { ...topic, name: 'Mới hơn' }),
    ]);
    expect(left).toEqual([]);
    expect(stands.topics.topics.at(-1)?.name).toBe('Mới hơn');
    expect(stands.claims[0]?.topic).toBe('moi');
  });

  it('leaves out and names what no longer fits, and keeps the rest', async () => {
    const rules = await testRules();
    const { rules: stands, left } = effective(rules, [
      change('claims', 'C01', row(rules, 'claims', 'C01', { title: 'Nói khác đi' })),
      change('claims', 'C02', { id: 'C02', title: 'thiếu mọi thứ' }),
      change('facts', 'F-999', row(rules, 'facts', 'F-001', { id: 'F-999' })),
      change('topics', 'chu-de-cu', null),
    ]);
    expect(stands.claims[0]?.title).toBe('Nói khác đi');
    expect(left.map(({ amendment }) => amendment.row)).toEqual(['F-999', 'C02']);
    expect(left.every(({ complaints }) => complaints.length > 0)).toBe(true);
  });

  it('lets no old approval outlive the words it was given for', async () => {
    const rules = await testRules();
    const [fact] = rules.facts;
    if (fact === undefined) throw new Error('no fact');
    const id = fact.id;
    const approve = (before: unknown) =>
      change('facts', id, { ...(before as object), approved_by: 'Bình' }, before);
    const before = row(rules, 'facts', id, { approved_by: null });
    const first = approve(before);
    const holds = effective(rules, [first]);
    expect(holds.left).toEqual([]);
    expect(holds.rules.facts[0]?.approved_by).toBe('Bình');

    const updated = structuredClone(rules);
    Object.assign(updated.facts[0] ?? {}, { value: 'mức mới', valid_to: '2026-11-01', approved_by: 'Ai đó' });
    const moved = effective(updated, [first]);
    expect(moved.rules.facts[0]).toMatchObject({
      value: 'mức mới',
      valid_to: '2026-11-01',
      approved_by: null,
    });
    expect(moved.left.map(({ amendment }) => amendment)).toEqual([first]);
    expect(moved.left[0]?.complaints[0]?.vi).toContain('duyệt lại');

    const again = [first, approve(row(moved.rules, 'facts', id, {}))];
    const approved = effective(updated, again);
    expect(approved.left).toEqual([]);
    expect(approved.rules.facts[0]).toMatchObject({ value: 'mức mới', approved_by: 'Bình' });
    // The file goes back to its old words: neither approval was the last word on them.
    expect(effective(rules, again).rules.facts[0]?.approved_by).toBeNull();
  });

  it('keeps an approval while the file only says that the same words were looked up again', async () => {
    const rules = await testRules();
    const id = rules.facts[0]?.id ?? '';
    const before = row(rules, 'facts', id, { approved_by: null });
    const shuffled = Object.fromEntries(Object.entries({ ...before, approved_by: 'Bình' }).toReversed());
    const updated = structuredClone(rules);
    Object.assign(updated.facts[0] ?? {}, { checked_on: '2099-01-01' });
    const { rules: stands, left } = effective(updated, [change('facts', id, shuffled, before)]);
    expect(left).toEqual([]);
    expect(stands.facts[0]).toMatchObject({ approved_by: 'Bình', checked_on: '2099-01-01' });
  });

  it('holds what the desk wrote into a fact, until the file says a third thing or the same', async () => {
    const rules = await testRules();
    const id = rules.facts[0]?.id ?? '';
    const before = row(rules, 'facts', id, {});
    const wrote = change('facts', id, { ...before, value: 'của bàn', approved_by: 'Bình' }, before);
    const valueWith = (value: string | null) => {
      const files = structuredClone(rules);
      if (value !== null) Object.assign(files.facts[0] ?? {}, { value });
      const { rules: stands, left } = effective(files, [wrote]);
      return [stands.facts[0]?.value, stands.facts[0]?.approved_by, left.length];
    };
    expect(valueWith(null)).toEqual(['của bàn', 'Bình', 0]);
    expect(valueWith('của bàn')).toEqual(['của bàn', 'Bình', 0]);
    expect(valueWith('của tệp')).toEqual(['của tệp', null, 1]);
  });

  it('is the configuration itself where nothing was changed', async () => {
    const rules = await testRules();
    expect(effective(rules, [])).toEqual({ rules, left: [] });
  });
});

describe('rules mended in place', () => {
  it('say the new in every hand that holds a part of them', async () => {
    const rules = await testRules();
    const { claims, topics } = rules;
    const { organisation, alert } = rules.haidang;
    const next = structuredClone(rules);
    next.claims.splice(0, 1);
    next.topics.topics.splice(1);
    next.haidang.organisation.name = 'Khác';
    next.haidang.alert.tripwires = { walkout: 'off' };
    const wanted = structuredClone(next);
    mend(rules, next);
    expect(rules).toEqual(wanted);
    expect(claims).toBe(rules.claims);
    expect(topics.topics).toHaveLength(1);
    expect(organisation.name).toBe('Khác');
    expect(alert.tripwires).toEqual({ walkout: 'off' });
  });
});
