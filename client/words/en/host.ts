/** English: the host's page. */
export const host = {};
