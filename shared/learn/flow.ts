/** Jobs that flow through stations: a discrete-event simulation of queues, limited parallelism, batches and jobs that are sent back. */

/** A place where jobs are served: so many at a time, each time a whole batch together. */
export type Station = { readonly servers: number; readonly batch: number };

/** One stay of a job at a station, in units of time since the start. What has not happened before the end is Infinity. */
export type Visit = {
  readonly job: number;
  readonly station: number;
  readonly arrived: number;
  started: number;
  ended: number;
};

/** Time in the system; `left` is Infinity for a job that is still there. */
export type Stay = { readonly entered: number; left: number };

export type Flow = { readonly visits: readonly Visit[]; readonly stays: readonly Stay[] };

/** What is to be simulated. Everything random is asked for from outside, in the order of events. */
export type FlowRules = {
  readonly stations: readonly Station[];
  /** Nothing happens after it. */
  readonly horizon: number;
  /** Time until the next job arrives by itself; or so many jobs in the system at all times: one enters when one leaves. */
  readonly source: { readonly gap: () => number } | { readonly inFlight: number };
  /** Where a job enters. */
  readonly first: number;
  /** How long a station takes for the jobs it serves together. */
  readonly service: (station: number, jobs: readonly number[]) => number;
  /** Where each of the jobs that were served together goes; -1: it leaves. */
  readonly next: (station: number, jobs: readonly number[]) => readonly number[];
};

type Serving = { readonly station: number; readonly visits: readonly Visit[]; readonly end: number };

/** Takes out what ends first. */
function earliest(serving: readonly Serving[]): number {
  let first = 0;
  for (let place = 1; place < serving.length; place++) if (serving[place]!.end < serving[first]!.end) first = place;
  return first;
}

/**
 * Simulates until the horizon. Queues are first come, first served; a batch waits until it is full.
 * Cost: events times jobs being served at once. Source: Law, Simulation Modeling and Analysis, chapter 1 (next-event time advance).
 */
export function simulateFlow(rules: FlowRules): Flow {
  const { stations, horizon, source } = rules;
  const visits: Visit[] = [];
  const stays: Stay[] = [];
  const queues = stations.map((): Visit[] => []);
  const busy = stations.map(() => 0);
  const serving: Serving[] = [];
  let now = 0;

  /** Starts whatever a station can start. */
  const serve = (station: number): void => {
    const { servers, batch } = stations[station]!;
    const queue = queues[station]!;
    while (busy[station]! < servers && queue.length >= batch) {
      const taken = queue.splice(0, batch);
      for (const visit of taken) visit.started = now;
      const jobs = taken.map(({ job }) => job);
      serving.push({ station, visits: taken, end: now + rules.service(station, jobs) });
      busy[station]!++;
    }
  };
  const arrive = (job: number, station: number): void => {
    const visit: Visit = { job, station, arrived: now, started: Infinity, ended: Infinity };
    visits.push(visit);
    queues[station]!.push(visit);
    serve(station);
  };
  const enter = (): void => {
    stays.push({ entered: now, left: Infinity });
    arrive(stays.length - 1, rules.first);
  };
  const finish = ({ station, visits: served }: Serving): void => {
    busy[station]!--;
    for (const visit of served) visit.ended = now;
    const jobs = served.map(({ job }) => job);
    const next = rules.next(station, jobs);
    for (let place = 0; place < jobs.length; place++) {
      const to = next[place]!;
      if (to >= 0) arrive(jobs[place]!, to);
      else {
        stays[jobs[place]!]!.left = now;
        if ('inFlight' in source) enter();
      }
    }
    serve(station);
  };

  let arrival = 'gap' in source ? source.gap() : Infinity;
  if ('inFlight' in source) for (let job = 0; job < source.inFlight; job++) enter();
  for (;;) {
    const place = earliest(serving);
    const end = serving[place]?.end ?? Infinity;
    now = Math.min(arrival, end);
    if (now > horizon || now === Infinity) return { visits, stays };
    if (arrival <= end) {
      enter();
      arrival = now + ('gap' in source ? source.gap() : Infinity);
    } else finish(serving.splice(place, 1)[0]!);
  }
}
