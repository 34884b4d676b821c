import { amountText } from '../../amount-text.ts';
import { isMember, type Person } from '../../person.ts';
import { countOf, fallsIn, isAfter, isIn, phrases, type ReportLine, type ReportPeriod } from '../line.ts';

/** Belonged to the branch as a member on the period's last day, as far as dates are known: a missing one counts as long ago. */
const wasMember = (person: Person, period: ReportPeriod): boolean =>
  isMember(person) &&
  !isAfter(period, person.arrivedOn ?? person.joinedOn) &&
  (person.presence === 'here' || person.presence === 'mobile' || isAfter(period, person.presenceOn));
const wasFull = (person: Person, period: ReportPeriod): boolean => person.standing === 'full' && !isAfter(period, person.fullMemberOn);

export const membersLine: ReportLine = {
  line: 1,
  title: '组织与党员',
  kept: 'records',
  paperFigures: [],
  figures: ({ people }, period) => {
    const members = people.filter((person) => wasMember(person, period));
    const day = period.to;
    const count = (key: string, title: string, rule: string, of: readonly Person[]) =>
      countOf({ key, title, rule, unit: '人' }, 'person', of);
    return [
      count('members', '党员', `名册里 ${day} 在册和流动的正式党员、预备党员`, members),
      count(
        'full',
        '正式',
        `其中 ${day} 已转正的`,
        members.filter((it) => wasFull(it, period)),
      ),
      count(
        'probationary',
        '预备',
        `其中 ${day} 还在预备期的`,
        members.filter((it) => !wasFull(it, period)),
      ),
      count(
        'mobile',
        '流动',
        `其中登记为流动的`,
        members.filter((it) => it.presence === 'mobile' && !isAfter(period, it.presenceOn)),
      ),
      count(
        'arrived',
        '转入',
        `转入日期在 ${period.from} 至 ${day} 的党员`,
        people.filter((it) => isMember(it) && isIn(period, it.arrivedOn)),
      ),
      count(
        'joined',
        '新接收',
        `入党日期在 ${period.from} 至 ${day}、不是转入的党员`,
        people.filter((it) => isMember(it) && !it.arrivedOn && fallsIn(period, it.joinedOn)),
      ),
      count(
        'gone',
        '减少',
        `${period.from} 至 ${day} 转出、离开、去世的党员`,
        people.filter((it) => isMember(it) && ['left', 'transferred', 'died'].includes(it.presence) && isIn(period, it.presenceOn)),
      ),
    ];
  },
  text: (amounts) => {
    const some = (title: string, key: string) => {
      const amount = amounts(key);
      return amount.is === 'count' && amount.value > 0 ? `${title} ${amountText(amount)}` : undefined;
    };
    return phrases(
      `党员 ${amountText(amounts('members'))}（正式 ${amountText(amounts('full'))}、预备 ${amountText(amounts('probationary'))}）`,
      some('流动', 'mobile'),
      some('转入', 'arrived'),
      some('新接收', 'joined'),
      some('减少', 'gone'),
    );
  },
  compared: ['members', 'mobile'],
};
