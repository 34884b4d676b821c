import type { AnswerRefusal } from '../../../src/domain/refusals/answer.ts';
import type { Words } from '../../words/said.ts';

export const answerWords: Words<AnswerRefusal> = {
  'answer-superseded': ({ asked, newest }) => ({
    what: '支部又报了新的一版，这一版不用再办。',
    figures: `这是第 ${asked} 版，最新的是第 ${newest} 版。`,
    next: '回到收件，打开新的一版来办。',
  }),
  'answer-too-few': ({ confirmed, least }) => ({
    what: '还不能批准。',
    rule: `自主党小组一般不少于 ${least} 人，少了要写明理由。`,
    figures: `已确认 ${confirmed} 人，少于 ${least} 人。`,
    next: '退回再邀请组员；要批准，把理由写在意见里。',
  }),
  'answer-item-unknown': ({ no, items }) => ({
    what: `第 ${no} 项不在报上来的里面，或者写了两次。`,
    figures: `一共 ${items} 项。`,
    next: '回到收件，重新打开来办。',
  }),
  'answer-nothing-approved': ({ items }) => ({
    what: `${items} 项都没有批准，不能批准整份计划。`,
    next: '整份退回，或者整份不批准。',
  }),
  'answer-within-enterprise': ({ issuer }) => ({
    what: `${issuer}不能办跨企业小组的事。`,
    rule: '跨企业的小组由园区或社区党组织批准，再报发起人所在企业党组织备案。',
  }),
};
