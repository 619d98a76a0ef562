/** Seeds by number, as the command line and the census name them. */

/** The 128-bit seed of a small number. */
export function seedOf(number: number): string {
  return number.toString(16).padStart(32, '0');
}
