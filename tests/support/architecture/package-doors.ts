/** Which package may be imported where: every one of them has a door, and no file outside of it knows the package. */

type Door = { readonly packages: RegExp; readonly doors: RegExp };

const doors: readonly Door[] = [
  { packages: /^@colyseus\/sdk$/, doors: /^client\/net\/|^server\/bots\// },
  { packages: /^@colyseus\/schema$/, doors: /^client\/net\/|^server\/(room|http|bots)\/|^server\/main/ },
  { packages: /^(colyseus|@colyseus\/(core|ws-transport))$/, doors: /^server\/(room|http)\/|^server\/main/ },
  { packages: /^phaser$/, doors: /^client\/stage\// },
  { packages: /^howler$/, doors: /^client\/sound\// },
  { packages: /^preact$/, doors: /^client\/(?!stage\/|net\/)/ },
  // The network's signals are what the parts watch; the wall is told what to draw.
  { packages: /^@preact\/signals$/, doors: /^client\/(?!stage\/)/ },
  { packages: /^@observablehq\/plot$/, doors: /^client\/charts\// },
  { packages: /^@fontsource-variable\//, doors: /^client\/|^assets\/[\w-]+\.mjs$/ },
  { packages: /^uqr$/, doors: /^(client|server)\// },
  { packages: /^zod$/, doors: /^shared\/protocol\/|^server\// },
  { packages: /^(fast-png|piscina)$/, doors: /^server\/simulator\// },
  { packages: /^(kysely|better-sqlite3)$/, doors: /^server\/journal\// },
  { packages: /^jose$/, doors: /^server\/access\// },
  { packages: /^(obscenity|rate-limiter-flexible)$/, doors: /^server\/(access|http)\// },
  { packages: /^express$/, doors: /^server\/(access|http)\/|^server\/main/ },
  { packages: /^pino$/, doors: /^server\// },
  { packages: /^prom-client$/, doors: /^server\/meters\.ts$/ },
  // programs that play speak to the server as bytes, where pages have the client library
  { packages: /^(ws|msgpackr)$/, doors: /^server\/bots\// },
  { packages: /^node:/, doors: /^server\/|^client\/(vite\.config|first-load-budget)\.ts$|^assets\/[\w-]+\.mjs$/ },
  { packages: /^vite$/, doors: /^client\/(vite\.config|first-load-budget)\.ts$/ },
  { packages: /^subset-font$/, doors: /^assets\/[\w-]+\.mjs$/ },
];

/** What is wrong with importing a package here, if anything. */
export function packageOffence(from: string, name: string): string | undefined {
  const door = doors.find(({ packages }) => packages.test(name));
  if (!door) return `may not import ${name}, a package without a door`;
  return door.doors.test(from) ? undefined : `may not import ${name}, whose door is elsewhere`;
}
