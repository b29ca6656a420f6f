import { type Part, type Exhibit } from '../view/letter.ts';

/** The parts of a letter as they stand on a page of the desk: the same words in the same order. Charts a page draws itself. */
export const LetterParts = ({ parts }: { parts: readonly Part[] }) => (
  <>
    {parts.map((part) => (
      <Block part={part} />
    ))}
  </>
);

const Block = ({ part }: { part: Part }) => {
  switch (part.is) {
    case 'heading':
      return <h2>{part.text}</h2>;
    case 'words':
      return part.strong === true ? (
        <p>
          <b>{part.text}</b>
        </p>
      ) : (
        <p>{part.text}</p>
      );
    case 'points':
      return (
        <ul class="bullets">
          <Items items={part.items} />
        </ul>
      );
    case 'steps':
      return (
        <ol class="bullets">
          <Items items={part.items} />
        </ol>
      );
    case 'quote':
      return <blockquote lang="vi">{part.text}</blockquote>;
    case 'exhibits':
      return (
        <ul class="rows">
          {part.items.map((item) => (
            <Shown item={item} />
          ))}
        </ul>
      );
    case 'link':
      return (
        <p>
          <a href={part.href}>{part.label}</a>
        </p>
      );
    case 'picture':
      return <p>{part.picture.alt}</p>;
    case 'bars':
      return (
        <ul class="bullets">
          <Items items={part.items.map(({ label, note }) => `${label}: ${note}`)} />
        </ul>
      );
    case 'choice':
      return (
        <>
          <p>{part.text}</p>
          {part.items.map(({ label, href }) => (
            <p>
              <a href={href}>{label}</a>
            </p>
          ))}
        </>
      );
    default:
      return part satisfies never;
  }
};

const Items = ({ items }: { items: readonly string[] }) => (
  <>
    {items.map((item) => (
      <li>{item}</li>
    ))}
  </>
);

const Shown = ({ item }: { item: Exhibit }) => (
  <li>
    <a href={item.link}>{item.title}</a>
    <p class="small">{item.note}</p>
  </li>
);
