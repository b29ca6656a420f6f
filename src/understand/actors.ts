import type { OrganisationRules } from '../config/organisations.ts';
import type { ActorFound } from '../domain/meaning.ts';
import { fold } from '../domain/words.ts';
import type { PlaceHit } from './place-context.ts';
import { provinceWord } from './places.ts';
import { sentenceOf, type Found, type Scan } from './scan.ts';
import { hasCapital, isOneOf, isTitled, spokenWords } from './spoken.ts';
import { longest } from './terms.ts';

const ACTORS_AT_MOST = 12;
const EVIDENCE_AT_MOST = 4;
/** Words between the head of a name and the name: "Công ty cổ phần may Sao Biển". */
const FORMS = spokenWords(
  'tnhh cổ phần cp mtv một thành viên trách nhiệm hữu hạn may dệt giày da đa khoa tư nhân sản xuất thương mại đầu tư xây dựng tm dv sx',
);
const FORMS_AT_MOST = 9;
const NAME_AT_MOST = 5;
/** A name of two words and then one of these: the next name is a person's, and none of our business. */
const SURNAMES = spokenWords(
  'nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô đào đinh trịnh trương',
);
const PERSON_NAME_WORDS = 2;

export type FindActors = (scan: Scan, places: readonly PlaceHit[]) => ActorFound[];

/** Compiles the bodies and roles of configuration into a finder of who acts in a text. */
export function openActors({ organisations, roles }: OrganisationRules): FindActors {
  const bodies = new Map(organisations.map((body) => [body.id, body]));
  const known = new Set(roles.map((role) => role.id));
  /** The office of a role in a province, where configuration knows it by name. */
  const seated = new Map(organisations.map((body) => [`${body.role} ${body.place ?? ''}`, body.id]));

  return (scan, places) => {
    const at = new Map(places.map((hit) => [provinceWord(scan, hit), hit]));
    const found = new Map<string, ActorFound>();
    const hits = ['actor.body', 'actor.called', 'actor.of-place', 'actor.head'].flatMap((group) =>
      scan.hits(group),
    );
    for (const hit of longest(hits)) {
      const seat = at.get(hit.to) ?? places.find((place) => place.from === hit.to);
      const end = seat?.end ?? (hit.tag.group === 'actor.head' ? nameAfter(scan, hit) : hit.end);
      if (end === null || (hit.tag.group === 'actor.of-place' && seat === undefined)) continue;
      const body = hit.tag.group === 'actor.body' ? bodies.get(hit.tag.id) : undefined;
      const role = body?.role ?? (inDebt(scan, hit) && known.has('debtor') ? 'debtor' : hit.tag.id);
      const place = body?.place ?? seat?.name.id;
      const id = body?.id ?? (place === undefined ? undefined : seated.get(`${role} ${place}`)) ?? role;
      const evidence = { start: hit.start, end, label: id };
      const name = hit.tag.group === 'actor.head' ? fold(scan.words.text.slice(hit.start, end)) : '';
      const key = `${id} ${place ?? ''} ${name}`;
      const earlier = found.get(key);
      if (earlier === undefined)
        found.set(key, { id, role, ...(place !== undefined && { place }), evidence: [evidence] });
      else if (earlier.evidence.length < EVIDENCE_AT_MOST) earlier.evidence.push(evidence);
    }
    return [...found.values()].slice(0, ACTORS_AT_MOST);
  };
}

/** What is said of employers and means that they owe the fund; "kêu cứu", "đóng cửa" or a book not yet closed is no proof of it. */
const OWES =
  /(?:^|\s)(?:nợ(?! lương)|trốn đóng|chậm đóng|(?:không|chưa) (?:chịu )?đóng|chây|xù|quỵt|chiếm dụng)/u;

/** A firm named in a sentence that speaks of debts to the fund. */
function inDebt(scan: Scan, hit: Found): boolean {
  if (hit.tag.id !== 'employer') return false;
  const sentence = sentenceOf(scan, hit);
  return scan
    .hits('bad.employer')
    .some((debt) => sentenceOf(scan, debt) === sentence && OWES.test(debt.tag.phrase));
}

/** Where the proper name after a head ends ("Bệnh viện" + "Chợ Rẫy"); `null` when none follows. */
function nameAfter(scan: Scan, hit: Found): number | null {
  const { words, text } = scan.words;
  let i = hit.to;
  while (i - hit.to < FORMS_AT_MOST && isOneOf(scan, words[i], FORMS)) i++;
  const from = i;
  let end: number | null = null;
  for (; i - from < NAME_AT_MOST; i++) {
    const word = words[i];
    const previous = words[i - 1];
    if (
      !word ||
      !previous ||
      !hasCapital(scan, word) ||
      !/^[ \-&]*$/u.test(text.slice(previous.end, word.start))
    )
      break;
    if (i - from >= PERSON_NAME_WORDS && isTitled(scan, word) && isOneOf(scan, word, SURNAMES)) break;
    // In a headline in capitals everything is a name, and so nothing is.
    if (!isTitled(scan, word) && shouted(text.slice(hit.start, hit.end))) return null;
    end = word.end;
  }
  return end;
}

function shouted(letters: string): boolean {
  return letters === letters.toUpperCase();
}
