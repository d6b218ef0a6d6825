import type { ComponentChild } from 'preact';
import { Scroll } from './Scroll.tsx';

interface Props {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly string[];
  /** the first cell of a row heads it */
  readonly rows: readonly (readonly ComponentChild[])[];
}

/** A table with its caption, in a frame that scrolls. */
export function Table({ id, caption, columns, rows }: Props) {
  return (
    <Scroll label={id}>
      <table>
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells], row) => (
            <tr key={row}>
              <th scope="row">{head}</th>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
