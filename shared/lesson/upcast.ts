/** Old events made new: a pure step per type and version, so that every journal ever written can be read. */
import { type EventType, event, eventVersions, type LessonEvent } from './events.ts';

type Upcaster = (body: unknown) => unknown;

/** `upcasters[type][v]` turns a body of version v into version v + 1. */
const upcasters: Partial<Record<EventType, Readonly<Record<number, Upcaster>>>> = {};

const isEventType = (type: string): type is EventType => Object.hasOwn(eventVersions, type);

/**
 * @throws Error for a type or version that this program does not know: a journal of a newer program
 */
export const upcast = (type: string, version: number, body: unknown): LessonEvent => {
  if (!isEventType(type) || version > eventVersions[type]) throw new Error(`unknown event ${type} version ${version}`);
  let now = body;
  for (let v = version; v < eventVersions[type]; v++) {
    const step = upcasters[type]?.[v];
    if (!step) throw new Error(`no way from ${type} version ${v} to ${v + 1}`);
    now = step(now);
  }
  return event(type, now as never);
};
