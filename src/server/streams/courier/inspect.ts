import { epochNumber } from '../../../domain/county/epoch.ts';
import type { CourierFileRefusal } from '../../../domain/refusals/courier.ts';
import { type CourierRequest, requestIn } from '../../../sync/courier/content.ts';
import { type CourierFile, isCourierSigned, readCourierFile } from '../../../sync/courier/file.ts';
import { openContent } from '../../../sync/courier/seal.ts';
import type { CountyKey } from '../../key/county-key.ts';
import { readCertificate } from '../certificate.ts';
import { type CountyIdentity, identityOf } from '../identity.ts';

export type Inspected = { readonly isGood: boolean; readonly lines: readonly string[] };

/**
 * Who, for whom, from where to where, how many, valid or why not. Shows no contents. Without the county's key it says what the file says of
 * itself and whether it is whole; with it, who signed it and whether what is in it is what stands outside.
 */
export async function inspectCourier(bytes: Uint8Array, key: CountyKey | undefined): Promise<Inspected> {
  const read = readCourierFile(bytes);
  if (!read.ok) return { isGood: false, lines: [said(read.refusal)] };
  const { header } = read.value;
  const { kind, suite, county, stream, device, number, at, count, first, last, epoch } = header;
  const range = count > 0 && last > 0 ? `，第 ${first} 到 ${last} 条` : '';
  const pc = `电脑 ${device}${stream === undefined ? '' : `，台账 ${stream}`}`;
  const [from, to] = kind === 'request' ? [pc, `县 ${county}`] : [`县 ${county}`, pc];
  const about = [
    kind === 'request' ? `移交文件，第 ${number} 份` : `回执，答复第 ${number} 份移交文件`,
    `来自：${from}`,
    `交给：${to}`,
    `写于：${at}，县里第 ${epochNumber(epoch)} 期`,
    `条数：${count}${range}`,
    `密码算法：${suite}`,
    `大小：${bytes.length} 字节，完整`,
  ];
  const checked = key ? await withKey(read.value, identityOf(key)) : { isGood: true, lines: ['没有县级密钥：签名和密封没有核对。'] };
  return { ...checked, lines: [...about, ...checked.lines] };
}

async function withKey(file: CourierFile, identity: CountyIdentity): Promise<Inspected> {
  const { header, sealed } = file;
  const bad = (line: string) => ({ isGood: false, lines: [line] });
  if (header.county !== identity.county) return bad(said({ code: 'courier-of-another-county', county: header.county }));
  const signed = { isGood: true, lines: ['签名：对'] };
  if (header.kind === 'answer') {
    if (!isCourierSigned(file, identity.publicKey)) return bad(said({ code: 'courier-signature-wrong' }));
    return { ...signed, lines: [...signed.lines, '密封：封给那台电脑，这里打不开'] };
  }
  const plain = await openContent(sealed, identity.privateKey);
  const content = plain.ok ? requestIn(plain.value, header) : plain;
  if (!content.ok) return bad(said(content.refusal));
  const { enrolment, request, groups = [], returned = [] } = content.value;
  const signer = signerOf(content.value, identity);
  if (signer === undefined || !isCourierSigned(file, Buffer.from(signer, 'base64'))) return bad(said({ code: 'courier-signature-wrong' }));
  if (request.offers.length !== header.count) return bad(said({ code: 'courier-unreadable', path: '/request/offers' }));
  const rows = returned.reduce((sum, each) => sum + each.rows.length, 0);
  const inGroups = groups.reduce((sum, each) => sum + each.offers.length, 0);
  const parts = [
    `${request.offers.length} 条记录`,
    ...(groups.length > 0 ? [`${groups.length} 个跨企业小组的 ${inGroups} 条`] : []),
    ...(enrolment ? ['接入申请'] : []),
    ...(rows > 0 ? [`还给县里的 ${rows} 条`] : []),
  ];
  return { ...signed, lines: [...signed.lines, `密封：打得开，里面是${parts.join('、')}`] };
}

/** The key that the file itself brings proof of: the county's certificate, or that of the enrolment that it asks for. */
function signerOf({ enrolment, again, whose }: CourierRequest, identity: CountyIdentity): string | undefined {
  if (enrolment) return enrolment.device === whose.device ? enrolment.deviceKey : undefined;
  const certified = again && readCertificate(identity, again);
  return certified?.device === whose.device ? certified.deviceKey : undefined;
}

const REASONS: { readonly [R in CourierFileRefusal as R['code']]: (refusal: R) => string } = {
  'courier-no-file': () => '不是移交文件，或者开头丢了。',
  'courier-too-large': ({ bytes, limit }) => `太大：${bytes} 字节，最多 ${limit}。`,
  'courier-truncated': ({ bytes, expected }) => `没有拷完：有 ${bytes} 字节，应有 ${expected}。`,
  'courier-damaged': () => '坏了：和首行写明的对不上。',
  'courier-suite-unknown': ({ suite }) => `这里还不认识的格式或密码算法：${suite}。`,
  'courier-of-another-county': ({ county }) => `是别的县的：${county}。`,
  'courier-signature-wrong': () => '签名不对，不能认定是谁写的。',
  'courier-closed': () => '打不开：不是封给这个县的，或者被改过。',
  'courier-unreadable': ({ path }) => `打得开，内容看不懂${path ? `：${path}` : ''}。`,
};
const said = (refusal: CourierFileRefusal): string => `不能收。${(REASONS[refusal.code] as (r: CourierFileRefusal) => string)(refusal)}`;
