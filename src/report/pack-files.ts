import { factsText, type EvidenceItem, type PackAsked } from '../domain/evidence.ts';
import { iso } from '../domain/time.ts';
import { say } from '../view/say.ts';
import { CUSTODY, SHOT } from './pack-custody.ts';
import type { PackFile } from './pack.ts';

/** The files of a referral pack. Pages are named `.txt`, so that nobody opens a swindler's page by a double click. */
export function packFiles(asked: PackAsked): PackFile[] {
  const { referral, log, items } = asked;
  return [
    text('PHIEU-CHUYEN.txt', `${referral.letter?.text ?? ''}\n`),
    text('DANH-MUC.txt', inventory(asked)),
    text(CUSTODY, `${JSON.stringify(log, null, 2)}\n`),
    ...items.flatMap(({ item, bytes }, index) => itemFiles(item, bytes, index)),
  ];
}

/** Who is told by the manifest: nothing in it says more than the letter. */
export function packAbout({ office, incident, referral, log }: PackAsked): Record<string, string | number> {
  const { approved } = referral;
  return {
    office,
    incident: incident.id,
    approvedBy: approved?.name ?? '',
    approvedAt: approved === null ? '' : iso(approved.at),
    custodyLines: log.length,
    custodyHead: log.at(-1)?.hash ?? '',
  };
}

/** Folder of an item: its place in the list, from 01. */
export function folderOf(index: number): string {
  return `chung-cu/${String(index + 1).padStart(2, '0')}`;
}

const NAMES: Partial<Record<EvidenceItem['form'], string>> = { page: 'ban-goc.txt', shot: SHOT };

function itemFiles(item: EvidenceItem, bytes: Uint8Array, index: number): PackFile[] {
  const folder = folderOf(index);
  const copy = {
    path: `${folder}/${NAMES[item.form] ?? `tep-nop${ending(item.file)}`}`,
    bytes,
  };
  return [
    copy,
    text(`${folder}/thong-tin.json`, itemFacts(item)),
    ...(item.text === null ? [] : [text(`${folder}/van-ban.txt`, item.text)]),
  ];
}

/** The text whose fingerprint stands with the item. */
function itemFacts(item: EvidenceItem): string {
  return factsText({
    ...item,
    bytes: item.hashes.bytes,
    text: item.hashes.text,
    capturedAt: iso(item.capturedAt),
  });
}

function inventory({ office, incident, referral, items }: PackAsked): string {
  const lines = [
    say('vi', 'evidence.pack.head', { office, id: incident.id }),
    say('vi', 'evidence.pack.approved', {
      name: referral.approved?.name ?? '',
      at: referral.approved === null ? '' : iso(referral.approved.at),
    }),
    say('vi', 'evidence.pack.how'),
    '',
    ...items.flatMap(({ item }, index) => [
      `${folderOf(index)}: ${item.title || (item.file ?? '')}`,
      ...(item.form === 'shot' ? [say('vi', 'evidence.pack.shot', { address: item.final })] : []),
      ...(item.form === 'page'
        ? [
            say('vi', 'evidence.pack.address', { address: item.address }),
            say('vi', 'evidence.pack.final', { address: item.final, status: String(item.status ?? '') }),
          ]
        : []),
      ...(item.form === 'file' ? [say('vi', 'evidence.pack.file', { file: item.file ?? '' })] : []),
      say('vi', 'evidence.pack.captured', { at: iso(item.capturedAt), name: item.name }),
      say('vi', 'evidence.pack.hash', { hash: item.hashes.bytes, n: item.size }),
      '',
    ]),
    say(
      'vi',
      items.some(({ item }) => item.form === 'shot') ? 'evidence.pack.shots' : 'evidence.pack.no-shot',
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function ending(file: string | null): string {
  return /\.(?:png|jpe?g|webp|pdf)$/i.exec(file ?? '')?.[0].toLowerCase() ?? '.bin';
}

function text(path: string, words: string): PackFile {
  return { path, bytes: new TextEncoder().encode(words) };
}
