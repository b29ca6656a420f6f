import type { TreeNode, Weight } from './weight.ts';

/**
 * Names of captions and boxes, on Vietnamese and other sites. They are left out even where the article is looked for: captions of a
 * gallery or readers' comments outweigh a short article.
 */
const BOXES = named(
  'captions?|credits?|footer|ban-?quyen|chu-?thich(?:-anh)?|pic-?title|newsletters?|sign-?up|subscri(?:be|ption)|relate[ds]?|recirc|' +
    'recommend(?:ed|ations?)?|ads?|sponsor(?:ed)?|breadcrumbs?|comments?|tags?|popular|trending|most-read|author-bio|copyright|' +
    'disclaimer|votes?|polls?|tin-?lien-?quan|lien-?quan|xem-?them|doc-?them|box-?tin|tin-?khac|tu-?khoa|binh-?luan|binh-?chon|quang-?cao',
);

/** Names that some sites give to what holds the article; only inside of it do they mean what they say. */
const INSIDE = named('promos?|adverts?|advertisement|shar(?:e|ing)|social');

/** Names of single lines about the article: who wrote it, and when. They end the name: a `time-line-item` is no time. */
const LABELS =
  /(?:^|[\s_-])(?:by-?lines?|authors?|author[_-](?:name|mail|info)|tac-?gia|date-?line|date|time|date-?time|time-?stamp|publish(?:ed)?|nguon(?:-tin)?)(?=\s|$)/i;

/** Larger elements are not boxes, whatever they are called; a label is one line. */
const LARGEST = { box: 600, label: 150 };

/** Elements that hold the whole article, whatever else they hold. */
const WHOLE = new Set(['html', 'body', 'article', 'main']);

/** Is the element, by its name, a caption or a box, wherever it stands? */
export function isBox(node: TreeNode, weight: Weight | undefined): boolean {
  return smaller(node, weight, LARGEST.box) && BOXES.test(namesOf(node));
}

/** Does the element, by its name, stand around the words of the article it is in? */
export function isAround(node: TreeNode, weight: Weight | undefined): boolean {
  if (!smaller(node, weight, LARGEST.box)) return false;
  const names = namesOf(node);
  if (BOXES.test(names) || INSIDE.test(names)) return true;
  return smaller(node, weight, LARGEST.label) && LABELS.test(names);
}

function smaller(node: TreeNode, weight: Weight | undefined, characters: number): boolean {
  return weight !== undefined && weight.all <= characters && !WHOLE.has(node.name ?? '');
}

/** Class and id as words: `relatedNews`, `related_news` and `related-news` are the same name. */
function namesOf({ attribs }: TreeNode): string {
  const names = `${attribs?.['class'] ?? ''} ${attribs?.['id'] ?? ''}`.trim();
  return names.replace(/([a-z])([A-Z])/g, '$1-$2');
}

function named(words: string): RegExp {
  return new RegExp(`(?:^|[\\s_-])(?:${words})(?:[\\s_-]|$)`, 'i');
}
