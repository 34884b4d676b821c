import { Type } from 'typebox';
import { done } from '../../domain/outcome.ts';
import { readSerial } from '../../domain/serial.ts';
import { isReport, type Submission, subjectOf } from '../../domain/submission.ts';
import { SUBMISSION_FORMS } from '../../domain/submission-forms.ts';
import { accountOf, endpoint } from '../http/endpoint.ts';
import { civilDate, closed, oneOf, uuid, words } from '../http/parts.ts';
import { decidesGroups } from './group-matters.ts';
import { seenHandedIn } from './receivers.ts';

const sheet = Type.Object(
  {
    stream: words(64),
    id: words(64),
    organisationId: uuid,
    organisationName: words(60),
    form: oneOf(...(Object.keys(SUBMISSION_FORMS) as Submission['form'][])),
    subject: words(60),
    version: Type.Integer(),
    handedInOn: civilDate,
  },
  closed,
);

/** A paper came back and bears nothing but its serial: which submission it is about, however long ago that was. */
const find = endpoint('GET /api/sheets/:serial', {
  summary: 'What the sheet with this serial is about, of what one sees; nothing where the serial is none',
  shape: { params: Type.Object({ serial: words(20) }, closed), answer: Type.Object({ sheets: Type.Array(sheet) }, closed) },
  does: async (act, { params: { serial } }) => {
    const read = readSerial(serial);
    if (!read) return done({ sheets: [] });
    const asking = accountOf(act).organisationId;
    const rows = await act.db
      .selectFrom('document')
      .innerJoin('stream', 'stream.id', 'document.stream')
      .innerJoin('organisation', 'organisation.id', 'stream.organisation_id')
      .select(['document.stream', 'document.id', 'organisation_id', 'organisation.name', 'body'])
      .where('document.type', '=', 'submission')
      .where('purpose', '=', 'records')
      .where('body', 'is not', null)
      .where('document.id', 'like', `${read.recordPrefix}%`)
      .where(seenHandedIn(asking))
      .execute();
    const decides = await decidesGroups(act.db, asking);
    const sheets = rows.flatMap(({ stream, id, organisation_id: organisationId, name: organisationName, body }) => {
      const submission: Submission = JSON.parse(body!);
      if (!isReport(submission) && !decides) return [];
      const { form, version, handedInOn } = submission;
      return [{ stream, id, organisationId, organisationName, form, subject: subjectOf(submission), version, handedInOn }];
    });
    return done({ sheets });
  },
});

export const sheetEndpoints = [find];
