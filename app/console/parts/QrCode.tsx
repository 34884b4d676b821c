import { qrSvg } from '../../../src/exchange/export/qr.ts';

type QrCodeProps = { readonly text: string; readonly label: string };

/** Drawn here; what it holds is told to nobody else. */
export const QrCode = ({ text, label }: QrCodeProps) => (
  <img className="qr-code" alt={label} src={`data:image/svg+xml,${encodeURIComponent(qrSvg(text))}`} />
);
