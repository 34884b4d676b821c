import { useMemo } from 'react';
import {
  consentScopeNames,
  genderNames,
  ideaStateNames,
  pledgeStateNames,
  pointsLineStateNames,
  postStateNames,
  presenceNames,
  standingNames,
} from '../../../src/domain/names.ts';
import type { Person } from '../../../src/domain/person.ts';
import { pointsText } from '../../../src/domain/points.ts';
import type { InformationLine } from '../../../src/exchange/fill/people.ts';
import { useDocs } from '../../live/documents.ts';

const line = (kind: string, content: string | undefined, purpose: string, on = ''): readonly InformationLine[] =>
  content ? [{ kind, content, purpose, on }] : [];

/** F-61: the person's own entry and every record about them, with what it is kept for. Nothing is masked: it is their own. */
export function useInformation(person: Person): readonly InformationLine[] {
  const consents = useDocs('consent');
  const disclosures = useDocs('disclosure');
  const posts = useDocs('pioneer-post');
  const pledges = useDocs('pledge');
  const ideas = useDocs('golden-idea');
  const points = useDocs('points-line');
  return useMemo(() => {
    const { id } = person;
    const roster = '登记花名册';
    return [
      ...line('姓名', person.name, roster),
      ...line('性别', person.gender && genderNames[person.gender], roster),
      ...line('人员类别', standingNames[person.standing], roster),
      ...line('去向', [presenceNames[person.presence], person.presenceAt].filter(Boolean).join(' '), roster, person.presenceOn),
      ...line('部门岗位', [person.department, person.jobTitle].filter(Boolean).join(' '), roster),
      ...line('党小组', person.partyGroup, roster),
      ...line('电话', person.phone, '联系本人'),
      ...line('出生年月', person.birth, roster),
      ...line('身份证号后四位', person.idTail, '核对是不是同一个人'),
      ...line('申请入党', person.appliedOn, roster),
      ...line('列为积极分子', person.activistOn, roster),
      ...line('入党', person.joinedOn, roster),
      ...line('转正', person.fullMemberOn, roster),
      ...(consents ?? [])
        .filter(({ body }) => body.personId === id && body.givenOn)
        .flatMap(({ body }) =>
          line(
            '同意',
            `${consentScopeNames[body.scope]}${body.withdrawnOn ? `（${body.withdrawnOn} 撤回）` : ''}`,
            '记录同意',
            body.givenOn,
          ),
        ),
      ...(disclosures ?? [])
        .filter(({ body }) => body.personId === id)
        .flatMap(({ body }) => line('被查看', body.text ?? '查看打码的信息', '留痕备查', body.on)),
      ...(posts ?? [])
        .filter(({ body }) => body.holderId === id)
        .flatMap(({ body }) => line('先锋岗', `${body.name}，${postStateNames[body.state]}`, '先锋岗管理', body.nominatedOn)),
      ...(pledges ?? [])
        .filter(({ body }) => body.personId === id)
        .flatMap(({ body }) =>
          line('承诺', `${body.items.map(({ text }) => text).join('；')}（${pledgeStateNames[body.state]}）`, '承诺践诺', body.from),
        ),
      ...(ideas ?? [])
        .filter(({ body }) => body.proposerIds.includes(id))
        .flatMap(({ body }) => line('金点子', `${body.title}，${ideaStateNames[body.state]}`, '金点子办理', body.proposedOn)),
      ...(points ?? [])
        .filter(({ body }) => body.personId === id)
        .flatMap(({ body }) =>
          line('积分', `${pointsText(body.hundredths)} 分，${body.reason}（${pointsLineStateNames[body.state]}）`, '积分管理', body.on),
        ),
    ];
  }, [person, consents, disclosures, posts, pledges, ideas, points]);
}
