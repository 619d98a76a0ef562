/** Reads a sheet: a view that comes as JSON, its teams line by line, so that only what changed has to travel and to be parsed. */

type List<T> = Iterable<T> & { readonly length: number };

/** A sheet as it arrives; empty or missing for whoever may not see it. */
export type SheetState = { readonly json?: string; readonly teams?: List<string> };

/** Reads a kind of sheet again and again; the value stays the same object while nothing changed. */
export const openSheet = <T extends { readonly teams: readonly unknown[] }>(): ((
  sheet: SheetState | undefined,
) => T | undefined) => {
  let head = '';
  let lines: readonly string[] = [];
  let teams: readonly unknown[] = [];
  let value: T | undefined;
  return (sheet) => {
    if (!sheet?.json) return undefined;
    const now = [...(sheet.teams ?? [])];
    const same = now.length === lines.length && now.every((line, index) => line === lines[index]);
    if (!same) {
      const [before, parsed] = [lines, teams];
      teams = now.map((line, index) => (line === before[index] ? parsed[index] : JSON.parse(line)));
      lines = now;
    }
    if (same && sheet.json === head && value) return value;
    head = sheet.json;
    value = { ...JSON.parse(head), teams } as T;
    return value;
  };
};
