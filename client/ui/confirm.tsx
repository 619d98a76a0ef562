/** A question before something that cannot be undone: states the effect, and offers the way back first. */

const closeOf = (element: Element) => element.closest('dialog')?.close();

export const Confirm = ({
  heading,
  lines,
  yes,
  no,
  confirm,
  closed,
}: {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly yes: string;
  readonly no: string;
  readonly confirm: () => void;
  /** However it was closed, by a button or by Escape. */
  readonly closed: () => void;
}) => (
  <dialog
    class="confirm"
    aria-labelledby="confirm-heading"
    ref={(dialog) => {
      if (dialog && !dialog.open) dialog.showModal();
    }}
    onClose={closed}
  >
    <h2 id="confirm-heading">{heading}</h2>
    {lines.map((line) => (
      <p key={line}>{line}</p>
    ))}
    <div class="confirm-buttons">
      <button type="button" class="button button-plain" onClick={(event) => closeOf(event.currentTarget)}>
        {no}
      </button>
      <button
        type="button"
        class="button button-plain button-danger"
        onClick={(event) => {
          closeOf(event.currentTarget);
          confirm();
        }}
      >
        {yes}
      </button>
    </div>
  </dialog>
);
