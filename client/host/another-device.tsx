/** The host's page for another device: a picture of its address, closed until asked for, since it carries the key. */
import { QrCode } from '../ui/qr-code.tsx';
import { words } from '../words/index.ts';

export const AnotherDevice = ({ address }: { readonly address: string }) => {
  const text = words.host.device;
  if (address === '') return null;
  return (
    <details class="fold">
      <summary>{text.heading}</summary>
      <p class="quiet">{text.about}</p>
      <QrCode address={address} label={text.qr} />
    </details>
  );
};
