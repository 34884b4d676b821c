import { money, paperLine } from './paper-line.ts';

/** By source, because enterprise money, refunded dues and grants are accounted apart. */
export const fundsLine = paperLine(
  12,
  '经费使用',
  [money('enterprise', '企业列支'), money('dues', '党费返还'), money('grants', '上级补助')],
  {
    compared: ['enterprise', 'dues', 'grants'],
  },
);
