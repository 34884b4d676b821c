import { done, refuse } from '../../../domain/outcome.ts';
import type { CourierRequest } from '../../../sync/courier/content.ts';
import { type CourierFile, isCourierSigned } from '../../../sync/courier/file.ts';
import type { Enrolment } from '../../../sync/enrolment.ts';
import type { County } from '../../county.ts';
import type { Database } from '../../engine/engine.ts';
import { readCertificate } from '../certificate.ts';
import type { Device, DeviceOutcome } from '../device.ts';
import { enrol } from '../enrol.ts';
import { enrolAgain } from '../enrol-again.ts';
import { identityOf } from '../identity.ts';

export const deviceAt = (db: Database, stream: string, id: string): Promise<Device | undefined> =>
  db.selectFrom('device').selectAll().where('stream', '=', stream).where('id', '=', id).executeTakeFirst();

type Admitted = {
  readonly file: CourierFile;
  readonly device: Device;
  readonly content: CourierRequest;
  readonly enrolment: Enrolment | undefined;
};

/** A PC that the county does not know: it enrols with its code, or shows what the county said of it before it was restored. */
export async function admit(county: County, file: CourierFile, content: CourierRequest, carrier: string): Promise<DeviceOutcome<Admitted>> {
  const { enrolment, again } = content;
  if (enrolment) return enrolled(county, file, content, { request: enrolment, carrier });
  const certified = again && readCertificate(identityOf(county.key), again);
  if (!again || certified?.device !== file.header.device) return refuse({ code: 'device-unknown' });
  if (!isCourierSigned(file, Buffer.from(certified.deviceKey, 'base64'))) return refuse({ code: 'courier-signature-wrong' });
  const back = await enrolAgain(county, again);
  if (!back.ok) return back;
  const device = await deviceAt(county.engine.db, certified.stream, certified.device);
  return device ? done({ file, device, content, enrolment: undefined }) : refuse({ code: 'device-unknown' });
}

type Enrolling = { readonly request: NonNullable<CourierRequest['enrolment']>; readonly carrier: string };

async function enrolled(
  county: County,
  file: CourierFile,
  content: CourierRequest,
  { request, carrier }: Enrolling,
): Promise<DeviceOutcome<Admitted>> {
  const { device: id, stream } = file.header;
  const isOwn = request.device === id && request.ledger?.stream === stream;
  if (!isOwn || !isCourierSigned(file, Buffer.from(request.deviceKey, 'base64'))) return refuse({ code: 'courier-signature-wrong' });
  const enrolment = await enrol(county, request, carrier, { signed: true });
  if (!enrolment.ok) return enrolment;
  const device = await deviceAt(county.engine.db, enrolment.value.stream, id);
  return device ? done({ file, device, content, enrolment: enrolment.value }) : refuse({ code: 'device-unknown' });
}
