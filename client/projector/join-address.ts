/** The address at which a phone joins: as a whole for the QR, and short enough to be typed. */

/** With the code in it, so that the form is filled in. */
export const joinAddress = (joinUrl: string, code: string): string => {
  if (!URL.canParse(joinUrl)) return joinUrl;
  const address = new URL(joinUrl);
  address.searchParams.set('code', code);
  return address.href;
};

/** As people type it: without the scheme that browsers add, without a slash at the end. */
export const typedAddress = (joinUrl: string): string => joinUrl.replace(/^https?:\/\//, '').replace(/\/$/, '');

/** `KD27FM` in two threes. */
export const inThrees = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`.trim();
