import type { ShellRefusal } from '../../electron/contract.ts';
import type { CourierRefusal } from '../../src/domain/refusals/courier.ts';
import { courierWords } from './refusals/courier.ts';
import { groupLineWords } from './refusals/group-enterprises.ts';
import { bytes, dateTime, type Said, type Words, wait } from './said.ts';

type Code =
  | 'county-unreachable'
  | 'county-slow'
  | 'certificate-unknown'
  | 'certificate-changed'
  | 'proxy-refused'
  | 'answer-too-large'
  | 'answer-unreadable'
  | 'county-refuses'
  | 'county-other'
  | 'verdict-forged'
  | 'entry-missing'
  | 'too-much-withdrawn'
  | 'device-copied'
  | 'branch-key-renewed'
  | 'branch-key-renewing'
  | 'one-time-code-wrong'
  | 'one-time-code-over'
  | 'keys-not-handed'
  | 'joining-not-answered'
  | 'key-file-unreadable'
  | 'county-place-unknown'
  | 'county-takes-nothing'
  | 'address-unreadable'
  | 'enrolled-already'
  | 'not-enrolled'
  | 'stream-other'
  | 'code-unknown'
  | 'code-used'
  | 'code-expired'
  | 'code-revoked'
  | 'branch-has-records'
  | 'ledger-of-another'
  | 'nothing-to-join'
  | 'device-known'
  | 'too-many-tries';

const safe = '记录都在这台电脑上，一条没少。';
const changed = '校验不过的没有收，已有的记录不受影响。';

/** What the line to the county may answer. Being offline is the normal state: none of it is called an error. */
export const lineWords: Words<Extract<ShellRefusal, { readonly code: Code }>> = {
  'county-unreachable': ({ reason }) => ({
    what: '现在连不上县里。',
    figures: unreachable[reason] ?? reason,
    next: `${safe}网络通了自己会接着送。`,
  }),
  'county-slow': ({ seconds }) => ({ what: '县里没有回应。', figures: `等了 ${seconds} 秒。`, next: `${safe}过一会儿自己会再试。` }),
  'certificate-unknown': ({ fingerprint }) => ({
    what: '还不能认定对面就是县里。',
    rule: '县里自己签的证书，要由人核对一次。',
    figures: `证书指纹 ${groupsOf(fingerprint)}`,
    next: '和县里发的接入单上印的指纹逐组核对，一样才确认。',
  }),
  'certificate-changed': ({ fingerprint, expected }) => ({
    what: '对面的证书换了，先停在这里，什么也没有送。',
    figures: `原来 ${groupsOf(expected)}；现在 ${groupsOf(fingerprint)}`,
    next: '打电话问县里是不是换了证书。是，核对新指纹后再确认；不是，请县里查。',
  }),
  'proxy-refused': ({ status }) => ({ what: '代理没有放行。', figures: `代理答复 ${status}。`, next: '请电脑管理员看看代理地址和账号。' }),
  'answer-too-large': ({ bytes: size, limit }) => ({
    what: '县里的答复太长，没有收。',
    figures: `已到 ${bytes(size)}，最多 ${bytes(limit)}。`,
    next: '请告诉县里的管理员。',
  }),
  'answer-unreadable': ({ path }) => ({
    what: '对面的答复看不懂，没有收。',
    figures: path,
    next: `${safe}可能是地址填错了，或者县里的版本和这里对不上。`,
  }),
  'county-refuses': ({ status, refusal }) =>
    isOfCourier(refusal)
      ? (courierWords[refusal.code] as (refusal: CourierRefusal) => Said)(refusal)
      : (groupLineWords(refusal) ?? refusedBy(status, refusal)),
  'county-other': () => ({
    what: '对面不是接入的那个县。',
    rule: '接入时记下的县里的标识和现在的对不上。',
    next: `${changed}请核对县里的地址。`,
  }),
  'verdict-forged': ({ seq }) => ({ what: '有一条答复不是县里签的。', figures: `第 ${seq} 条`, next: `${changed}请告诉县里的管理员。` }),
  'entry-missing': ({ seq }) => ({ what: '县里送来的少了一条。', figures: `第 ${seq} 条`, next: `${changed}过一会儿自己会再取。` }),
  'too-much-withdrawn': ({ withdrawn, documents }) => ({
    what: `别的电脑撤掉了 ${withdrawn} 份记录，先停下来问一问。`,
    rule: '一次撤掉超过 50 份或者一成，要有人看过才收。',
    figures: `这里现有 ${documents} 份。`,
    next: '问过撤的人，确实要撤再收；拿不准就先放着，记录都还在。',
  }),
  'device-copied': () => ({
    what: '另有一台电脑用着同一个登记，这台要另外登记。',
    rule: '整机复制的电脑，或者两台恢复了同一份备份的电脑，不能共用一个登记。',
    next: `${safe}不用做什么：下次联系时自己会登记好。`,
  }),
  'branch-key-renewed': () => ({
    what: '本支部的恢复码和密钥换过了，这台电脑还没有新的。',
    rule: '别的电脑按新密钥封记录，这台打不开；先停在这里，什么也没有收，什么也没有送。',
    next: '输一次新的恢复码，就接着收发。新恢复码在换它的人手里。',
  }),
  'branch-key-renewing': () => ({
    what: '本支部密钥正在换，县里还没有收到新的。',
    next: '先在“收发”里收发一次，再给新电脑一次性码。',
  }),
  'one-time-code-wrong': () => ({
    what: '一次性码打不开交来的钥匙。',
    rule: '码要和最近给的那一次对上；再给一次，前一个就作废。',
    next: '对着原来那台电脑的屏幕再输一遍；接入码不用另要。',
  }),
  'one-time-code-over': ({ until }) => ({
    what: '一次性码过了时间。',
    rule: '给出后 15 分钟以内有效。',
    figures: `到 ${dateTime(until)} 为止。`,
    next: '在原来那台电脑上再给一个。',
  }),
  'keys-not-handed': () => ({
    what: '县里没有等着转交的钥匙。',
    rule: '给出后 15 分钟以内有效。',
    next: '在原来那台电脑上选“再接一台电脑”，给一个由县里转交的码，再加入。',
  }),
  'joining-not-answered': ({ label }) => ({
    what: `${label} 里没有县里给这台电脑的回执。`,
    next: '把加入申请交到县里，或者请连着县里的同事在“同步”的“U 盘交换”里捎带，拿回回执再来；回执的名字以 .courier 结尾。',
  }),
  'key-file-unreadable': () => ({ what: '这个文件不是本支部的钥匙。', next: '选原来那台电脑存到 U 盘上的“本支部的钥匙”文件。' }),
  'county-place-unknown': ({ seq }) => ({
    what: '县里的收件簿和这台电脑的接不上。',
    figures: `县里停在第 ${seq} 条。`,
    next: `${safe}请告诉县里的管理员：可能换成了别的数据。`,
  }),
  'county-takes-nothing': ({ waiting }) => ({
    what: '县里答复了，但没有收。',
    figures: `还有 ${waiting} 件待送。`,
    next: `${safe}过一会儿自己会再送。`,
  }),
  'address-unreadable': ({ typed }) => ({
    what: '这个地址用不了。',
    rule: '要用 https；不加密的 http 只能在本机和单位内网试用。',
    figures: typed,
    next: '照县里发的接入单填，例如 https://xf.example.gov.cn。',
  }),
  'enrolled-already': ({ county }) => ({ what: '这台电脑已经接入了。', figures: county }),
  'not-enrolled': () => ({ what: '还没有连接县里。', next: '到“同步”里连接。' }),
  'stream-other': () => ({ what: '县里把这台电脑认成了别的支部，没有接入。', next: '请县里核对接入码是发给哪个组织的。' }),
  'code-unknown': () => ({ what: '没有这个接入码。', next: '对照接入单再输一次；字母不分大小写，横线可以不输。' }),
  'code-used': ({ on }) => ({
    what: '这个接入码用过了。',
    rule: '一个码只能用一次。',
    figures: `用于 ${dateTime(on)}。`,
    next: '请县里再发一个。',
  }),
  'code-expired': ({ on }) => ({
    what: '这个接入码过期了。',
    rule: '发出后 72 小时内有效。',
    figures: `到 ${dateTime(on)} 为止。`,
    next: '请县里再发一个。',
  }),
  'code-revoked': ({ on }) => ({ what: '县里收回了这个接入码。', figures: `收回于 ${dateTime(on)}。`, next: '请县里再发一个。' }),
  'branch-has-records': ({ organisationName, devices }) => ({
    what: `“${organisationName}”在县里已经有记录，是别的电脑送的。`,
    figures: `已有 ${devices} 台电脑接入。`,
    next: '这台电脑是第二台：换一个空文件夹，从“第一次使用”里加入；这里的记录可以导出再导入。',
  }),
  'ledger-of-another': ({ organisationName }) => ({
    what: `这本台账在县里登记的是“${organisationName}”，和接入码不是一个组织。`,
    next: '请县里核对接入码是发给哪个组织的。',
  }),
  'nothing-to-join': ({ organisationName }) => ({
    what: `“${organisationName}”还没有电脑接入过，没有可以取回的记录。`,
    next: '先在记着台账的那台电脑上接入。',
  }),
  'device-known': () => ({ what: '县里已经登记过这台电脑。', next: '可能是从别的电脑整个复制来的。请县里先停用原来的登记。' }),
  'too-many-tries': ({ waitSeconds }) => ({ what: '试的次数太多。', figures: `${wait(waitSeconds * 1000)}后可以再试。` }),
};

const isOfCourier = (refusal: { readonly code: string }): refusal is CourierRefusal => Object.hasOwn(courierWords, refusal.code);

/** What systems call it; the rest is shown as it is. */
const unreachable: Readonly<Record<string, string>> = {
  ENOTFOUND: '找不到这个地址',
  EAI_AGAIN: '域名解析不了，多半是没有联网',
  ECONNREFUSED: '对面没有开',
  ECONNRESET: '连接中途断了',
  ENETUNREACH: '没有联网',
  EHOSTUNREACH: '没有通到那里的路',
  ETIMEDOUT: '等不到回应',
};

function refusedBy(status: number, refusal: { readonly code: string; readonly since?: unknown }): Said {
  const { code, since } = refusal;
  if (code === 'device-revoked')
    return {
      what: '县里停用了这台电脑。',
      ...(typeof since === 'string' && { figures: `${dateTime(since)} 起停用。` }),
      next: `${safe}没有送出的，到 同步 › 收发 交县里审看。`,
    };
  if (status === 401) return { what: '县里不认这台电脑了，可能已经停用。', next: `${safe}请问县里；确实停用了，要重新接入才能再送。` };
  if (status === 429) return { what: '县里现在忙，请晚一点。', next: `${safe}到时候自己会再送。` };
  if (status >= 500) return { what: '县里的服务器暂时办不了。', figures: `答复 ${status}。`, next: `${safe}过一会儿自己会再试。` };
  if (code === '') return { what: '答话的不像是县里。', figures: `答复 ${status}。`, next: '可能是上网要先登录，或者地址填错了。' };
  return { what: '县里没有收。', figures: `答复 ${status}，${code}。`, next: `${safe}请告诉县里的管理员。` };
}

/** A fingerprint is compared by eye: groups of four. */
const groupsOf = (fingerprint: string): string => (fingerprint.match(/.{1,4}/g) ?? []).join(' ').toUpperCase();
