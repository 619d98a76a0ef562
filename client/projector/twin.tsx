/** The wall in words, beside the pictures: read out as it changes, and there for whoever cannot see the screen. */

export const Twin = ({ lines, time }: { readonly lines: readonly string[]; readonly time: string }) => (
  <section class="only-read" aria-label="Data Wall">
    <div id="wall-lines" aria-live="polite">
      {lines.map((line, index) => (index === 0 ? <h1 key={line}>{line}</h1> : <p key={line}>{line}</p>))}
    </div>
    <p id="wall-time">{time}</p>
  </section>
);
