import { MINUTE } from '../../src/domain/time.ts';
import { mentionId } from '../../src/storage/mentions.ts';
import { meaning } from '../storage/contract/samples.ts';
import type { Office } from './office.ts';

/** So many mentions the machine hesitated about. */
export async function hear({ store, world }: Pick<Office, 'store' | 'world'>, n: number): Promise<string[]> {
  const now = world.now();
  const items = Array.from({ length: n }, (_, i) => ({
    sourceId: 'hoi-cong-nhan',
    kind: 'group' as const,
    address: `https://nhom.example/${i}`,
    canonical: `https://nhom.example/${i}`,
    title: `Bài số ${i} hỏi về sổ bảo hiểm`,
    summary: 'Nộp đủ giấy mà vẫn chưa thấy trả lời.',
    text: null,
    publishedAt: now - MINUTE,
  }));
  await store.mentions.hear(items, { seenAt: now - MINUTE, publisher: 'nhom', backlog: false });
  for (const item of items)
    await store.meanings.understood(mentionId(item.canonical), meaning({ stanceSure: 0.6 }), null, now);
  return items.map((item) => mentionId(item.canonical));
}
