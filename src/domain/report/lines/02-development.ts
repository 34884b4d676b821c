import { amountText } from '../../amount-text.ts';
import { isPresent, type Person } from '../../person.ts';
import { countOf, fallsIn, isAfter, phrases, type ReportLine } from '../line.ts';
import { paperFiguresOf } from '../paper-figures.ts';
import { standing, titled } from './paper-line.ts';

/** Development targets have no record of their own yet: their number comes from paper, the others from the roster. */
const targets = [standing('targets', '发展对象', '人')];

export const developmentLine: ReportLine = {
  line: 2,
  title: '发展党员',
  kept: 'records',
  paperFigures: targets,
  figures: (facts, period) => {
    const present = facts.people.filter((person) => isPresent(person) || isAfter(period, person.presenceOn));
    const count = (key: string, title: string, rule: string, of: readonly Person[]) =>
      countOf({ key, title, rule, unit: '人' }, 'person', of);
    return [
      count(
        'applicants',
        '入党申请人',
        `名册里 ${period.to} 在册的入党申请人`,
        present.filter((it) => it.standing === 'applicant' && !isAfter(period, it.appliedOn)),
      ),
      count(
        'activists',
        '积极分子',
        `名册里 ${period.to} 在册的入党积极分子`,
        present.filter((it) => it.standing === 'activist' && !isAfter(period, it.activistOn)),
      ),
      count(
        'received',
        '接收预备党员',
        `入党日期在 ${period.from} 至 ${period.to}、不是转入的`,
        facts.people.filter((it) => !it.arrivedOn && fallsIn(period, it.joinedOn)),
      ),
      count(
        'converted',
        '转正',
        `转正日期在 ${period.from} 至 ${period.to} 的`,
        facts.people.filter((it) => fallsIn(period, it.fullMemberOn)),
      ),
      ...paperFiguresOf(2, targets, facts, period),
    ];
  },
  text: (amounts) =>
    phrases(
      `申请人 ${amountText(amounts('applicants'))}`,
      `积极分子 ${amountText(amounts('activists'))}`,
      titled('发展对象', amounts, 'targets'),
      `接收 ${amountText(amounts('received'))}`,
      `转正 ${amountText(amounts('converted'))}`,
    ),
  compared: ['converted', 'received', 'activists', 'applicants'],
};
