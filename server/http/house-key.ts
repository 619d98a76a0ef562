/** Whether a request carries the house key. */
import type { Request } from 'express';
import { sameKey } from '../access/keys.ts';

const bearer = (request: Request): string =>
  /^Bearer (\S{1,200})$/i.exec(request.get('authorization') ?? '')?.[1] ?? '';

/** In `Authorization: Bearer <key>`; the time that it takes tells nothing of where two keys differ. */
export const isHouseKey = (request: Request, houseKey: string): boolean => sameKey(bearer(request), houseKey);
