/** Loaded before the server's own code by tests that compute nothing: its laboratory is the one of `fake-laboratory.ts`. */
import { registerHooks } from 'node:module';

const fake = new URL('./fake-laboratory.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) => {
    const resolved = next(specifier, context);
    const taken = context.parentURL?.endsWith('/server/main.ts') && specifier.endsWith('/laboratory.ts');
    return taken ? { ...resolved, url: fake } : resolved;
  },
});
