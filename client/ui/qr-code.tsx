/** An address as a picture that a phone's camera reads. */
import { encode } from 'uqr';

/** Light modules around the code that a camera needs to find it. */
const quietZone = 4;

const pathOf = (rows: readonly (readonly boolean[])[]): string =>
  rows
    .map((row, y) => row.map((dark, x) => (dark ? `M${x + quietZone} ${y + quietZone}h1v1h-1z` : '')).join(''))
    .join('');

export const QrCode = ({ address, label }: { readonly address: string; readonly label: string }) => {
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  const side = size + 2 * quietZone;
  return (
    <svg class="qr-code" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path class="qr-code-light" d={`M0 0h${side}v${side}H0z`} />
      <path class="qr-code-dark" d={pathOf(data)} />
    </svg>
  );
};
