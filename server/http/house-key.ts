/** The key that a request carries: the house's, or that of a lesson's host. */
import type { Request } from 'express';
import { sameKey } from '../access/keys.ts';

/** In `Authorization: Bearer <key>`; empty without one. */
export const bearer = (request: Request): string =>
  /^Bearer (\S{1,200})$/i.exec(request.get('authorization') ?? '')?.[1] ?? '';

/** Whether it is the house key; the time that it takes tells nothing of where two keys differ. */
export const isHouseKey = (request: Request, houseKey: string): boolean => sameKey(bearer(request), houseKey);
