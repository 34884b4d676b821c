import type { CountyDeviceRefusal } from '../../../src/domain/refusals/county-device.ts';
import { groupInvitationWords } from '../../words/refusals/group-enterprises.ts';
import { dateTime, type Words, wait } from '../../words/said.ts';

/** Around PCs, as the county sees it; most of them a PC hears itself, and here they stand when somebody asks on its behalf. */
export const deviceWords: Words<CountyDeviceRefusal> = {
  'code-unknown': () => ({ what: '没有这个接入码。', next: '对照接入单核对。' }),
  'code-used': ({ on }) => ({
    what: '这个接入码已经用过，不能收回。',
    figures: `用于 ${dateTime(on)}。`,
    next: '不该接入的电脑，在“电脑”里停用。',
  }),
  'code-expired': ({ on }) => ({ what: '这个接入码过期了。', figures: `有效到 ${dateTime(on)}。`, next: '另发一个。' }),
  'code-revoked': ({ on }) => ({ what: '这个接入码已经收回。', figures: `收回于 ${dateTime(on)}。` }),
  'branch-has-records': ({ organisationName, devices }) => ({
    what: `“${organisationName}”已经有另一本台账的记录。`,
    figures: `已有 ${devices} 台电脑接入。`,
    next: '第二台电脑用空的台账加入，再把原来的记录导入。',
  }),
  'ledger-of-another': ({ organisationName }) => ({ what: `这本台账登记的是“${organisationName}”。`, next: '核对接入码发给了哪个组织。' }),
  'nothing-to-join': ({ organisationName }) => ({
    what: `“${organisationName}”还没有电脑接入过，没有可取回的记录。`,
    next: '先让记着台账的那台电脑接入。',
  }),
  'device-known': () => ({ what: '这台电脑已经登记过。', next: '可能是整机复制来的，先停用原来的登记。' }),
  'too-many-tries': ({ waitSeconds }) => ({ what: '试的次数太多。', figures: `还要等 ${wait(waitSeconds * 1000)}。` }),
  'device-unknown': () => ({ what: '没有登记过这台电脑。', next: '发一个接入码，让它接入。' }),
  'device-revoked': ({ since, held = 0, waiting = 0, outside = 0 }) => ({
    what: '这台电脑已经停用。',
    figures: [
      `停用于 ${dateTime(since)}。`,
      held > 0 && `它停用以后交来的 ${held} 条留着，没有算数。`,
      waiting > 0 && `另有 ${waiting} 份文件在等它前面的一份。`,
      outside > 0 && `文件里另有 ${outside} 条是跨企业小组的，这家企业不在小组里，没有留。`,
    ]
      .filter(Boolean)
      .join(''),
    ...((held > 0 || waiting > 0) && {
      next: [waiting > 0 && '请把它前面的那份也带来。', held > 0 && '到“电脑”里点开这台，逐条看了再定。'].filter(Boolean).join(''),
    }),
  }),
  'county-other': ({ county }) => ({ what: '这些记录是给别的县的，没有收。', figures: county }),
  'offer-of-another': ({ entry }) => ({ what: '这条记录是别的电脑写的，没有收。', figures: entry, next: '别的电脑的记录用 U 盘送。' }),
  ...groupInvitationWords,
  'group-not-yours': ({ stream }) => ({
    what: '这台电脑所在的企业不在这个小组里，没有收也没有发。',
    figures: stream,
    next: '请发起小组的企业发一份邀请。',
  }),
  'group-entry-refused': ({ reason }) => ({
    what: '没有加入这个小组，什么也没有变。',
    figures: reason,
    next: '请发起小组的企业再发一份邀请。',
  }),
  'row-not-ours': ({ seq }) => ({ what: '这条记录没有本县的签名，没有收。', figures: `第 ${seq} 条。` }),
  'row-out-of-order': ({ seq, expected }) => ({
    what: '记录前后接不上，没有收。',
    figures: `收到第 ${seq} 条，应当是第 ${expected} 条。`,
  }),
  'certificate-forged': () => ({ what: '这台电脑的证明不是本县发的，没有收。' }),
  'device-not-copied': () => ({ what: '没有别的电脑用着同一个登记，不用另外登记。' }),
  'stream-recovering': () => ({ what: '这个支部的记录正在从电脑上取回，这一步先不办。', next: '等它的电脑联过网再办。' }),
  'act-refused': ({ reason }) => ({
    what: '这一步没有写成，什么也没有变。',
    figures: `原因代码：${reason}。`,
    next: '刷新后再试；还不成，请告诉管理员。',
  }),
};
