/** Tables as comma-separated values (RFC 4180), safe to open in a spreadsheet. */

export type Cell = string | number | boolean | undefined;

/** A header and rows of as many cells. */
export type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] };

/** Without it spreadsheets take the file for a local character set, and names with accents break. */
const byteOrderMark = '\uFEFF';

/** What a spreadsheet would take for a formula; the wide forms are the same to some. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** Text that could run as a formula gets an apostrophe before it; a number is never touched. */
const written = (cell: Cell): string => {
  if (cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  return formula.test(cell) ? `'${cell}` : cell;
};

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const line = (cells: readonly Cell[]): string => `${cells.map((cell) => quoted(written(cell))).join(',')}\r\n`;

/** A table as text: byte order mark, header, one line a row, each ended by carriage return and line feed. */
export const csvOf = ({ columns, rows }: Table): string => byteOrderMark + [columns, ...rows].map(line).join('');
