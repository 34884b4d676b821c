import { consentScopeNames, genderNames, presenceNames, standingNames } from '../../../src/domain/names.ts';
import type { Person } from '../../../src/domain/person.ts';
import { FactList } from '../../parts/Facts.tsx';
import { MaskedField } from './MaskedField.tsx';

/** What the roster holds about a person; what lists mask is masked here too, with an eye beside it. */
export function PersonFacts({ person }: { readonly person: Person }) {
  const allowed = person.consents?.map(({ scope, until }) =>
    until ? `${consentScopeNames[scope]}（到 ${until}）` : consentScopeNames[scope],
  );
  return (
    <FactList
      rows={[
        { label: '类别', value: standingNames[person.standing] },
        { label: '去向', value: [presenceNames[person.presence], person.presenceAt, person.presenceOn].filter(Boolean).join('　') },
        { label: '性别', value: person.gender && genderNames[person.gender] },
        { label: '部门', value: person.department },
        { label: '岗位', value: person.jobTitle },
        { label: '党小组', value: person.partyGroup },
        { label: '申请入党', value: person.appliedOn },
        { label: '积极分子', value: person.activistOn },
        { label: '入党', value: person.joinedOn },
        { label: '转正', value: person.fullMemberOn },
        { label: '转入', value: person.arrivedOn },
        { label: '电话', value: person.phone && <MaskedField person={person} field="phone" /> },
        { label: '出生', value: person.birth && <MaskedField person={person} field="birth" /> },
        { label: '身份证', value: person.idTail && <MaskedField person={person} field="id-tail" /> },
        { label: '告知', value: person.noticeOn ? `${person.noticeOn}　${person.noticeVersion ?? ''}` : '还没有告知' },
        { label: '同意', value: allowed?.length ? allowed.join('、') : undefined },
        {
          label: '联系',
          value: person.contactedOn?.length ? `最近 ${person.contactedOn.at(-1)}，共 ${person.contactedOn.length} 次` : undefined,
        },
      ]}
    />
  );
}
