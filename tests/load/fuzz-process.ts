/** An attack as a process of its own, so that what it costs to make it up does not slow the class that is measured. */
import { type AttackWish, attack } from './fuzz-attack.ts';

process.once('message', (wish: AttackWish) => {
  attack(wish).then(
    (report) => process.send?.({ report }),
    (error: unknown) => process.send?.({ failed: String(error) }),
  );
});
process.once('disconnect', () => process.exit());
