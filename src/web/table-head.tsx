/** What a column is called; `num` for one of numbers, which stand to the right. */
export type Column = string | { num: string };

/** The head of a table, read aloud before each cell. */
export const TableHead = ({ columns }: { columns: readonly Column[] }) => (
  <thead>
    <tr>
      {columns.map((column) =>
        typeof column === 'string' ? (
          <th scope="col">{column}</th>
        ) : (
          <th scope="col" class="num">
            {column.num}
          </th>
        ),
      )}
    </tr>
  </thead>
);
