import type { CountyRequestRefusal } from '../../../src/domain/refusals/county-request.ts';
import { bytes, type Words, wait } from '../../words/said.ts';
import type { LineRefusal } from '../api/ask.ts';

export const requestWords: Words<CountyRequestRefusal | LineRefusal> = {
  'request-invalid': ({ path, reason }) => ({
    what: '填的内容县级服务看不懂，没有办。',
    figures: [path, reason].filter(Boolean).join('：'),
    next: '核对后再办。',
  }),
  'request-too-large': ({ limit }) => ({ what: '一次送的太多，没有办。', figures: `一次最多 ${bytes(limit)}。`, next: '分几次办。' }),
  'request-foreign': () => ({ what: '这一步是从别的网页来的，没有办。', next: '在这个页面里直接办。' }),
  'requests-too-many': ({ waitSeconds }) => ({ what: '办得太快，先停一停。', figures: `还要等 ${wait(waitSeconds * 1000)}。` }),
  'address-unknown': () => ({ what: '县级服务没有这一项。', next: '可能刚换过版本：按 F5 重新打开这一页。' }),
  'county-fault': ({ reference }) => ({
    what: '县级服务出了没料到的事，这一步没有办。',
    figures: `记录号 ${reference}。`,
    next: '再办一次；还不行，把记录号告诉维护的人。',
  }),
  'county-silent': () => ({ what: '连不上县级服务，这一步没有办。', next: '看看网络；填的内容还在，通了再办一次。' }),
  'answer-unreadable': ({ status }) => ({
    what: '回答的不是县级服务，这一步没有办。',
    figures: `状态 ${status}。`,
    next: '可能中间的代理出了问题，告诉维护的人。',
  }),
};
