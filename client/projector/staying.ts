/** How many tiles of a wall are left when those that go have gone. */
import { fallen } from '../stage/gravity-plan.ts';

/** @param states one digit a tile, an index into `tileStates` */
export const staying = (states: string): number => [...states].filter((state) => !fallen(Number(state))).length;
