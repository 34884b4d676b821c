import type { Form } from './form.ts';
import { lines, pairs, seal, tall, upright } from './parts.ts';

/** What the receiver said to a submission, on a sheet to be sealed and filed. Its title is what was said; no number is given to it by any list. */
export const answerForm = (title: string, issuer: string): Form =>
  upright(
    '',
    title,
    pairs('报送单位', '事项', '上报日期', '办理日期', '办理结果', '登记号', '文号', '签发人'),
    lines(tall('意见')),
    seal('经办人', issuer),
  );
