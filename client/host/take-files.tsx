/** The files of a lesson, for the host to take home: a button each. */
import type { Signal } from '@preact/signals';
import { type FileName, fileNames } from '../../shared/protocol/file-names.ts';
import { words } from '../words/index.ts';

export const TakeFiles = ({
  taking,
  take,
}: {
  /** The file that is on its way. */
  readonly taking: Signal<FileName | undefined>;
  readonly take: (file: FileName) => Promise<void>;
}) => {
  const text = words.host.files;
  return (
    <section class="files">
      <h2 class="eyebrow">{text.heading}</h2>
      <p class="quiet">{text.about}</p>
      <ul class="files-list">
        {fileNames.map((file) => (
          <li key={file}>
            <button
              type="button"
              class="button button-plain button-small"
              disabled={taking.value !== undefined}
              onClick={() => void take(file)}
            >
              {text.buttons[file]}
            </button>
            <span class="quiet">{text.holds[file]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
