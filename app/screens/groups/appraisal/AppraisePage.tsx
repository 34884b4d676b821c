import {
  adjustGroup,
  decideAppraisal,
  openAppraisal,
  recordRenewals,
  recordSatisfaction,
} from '../../../../src/commands/appraise-group.ts';
import { isAppraised, type RenewalAnswer, resultOf } from '../../../../src/domain/appraisal/appraisal.ts';
import { openRenewals } from '../../../../src/domain/appraisal/renewal.ts';
import type { RespondentKind, SatisfactionTotals } from '../../../../src/domain/appraisal/satisfaction.ts';
import { appraisalOpensOn } from '../../../../src/domain/appraisal/steps.ts';
import type { AutonomousGroup } from '../../../../src/domain/group/group.ts';
import { parameterAt } from '../../../../src/domain/parameters.ts';
import { useToday } from '../../../live/clock.ts';
import { useCommand } from '../../../live/command.ts';
import { useDoc } from '../../../live/documents.ts';
import { useDraft } from '../../../live/draft.ts';
import { useParameters } from '../../../live/parameters.ts';
import { useFromPaper } from '../../../parts/FromPaper.tsx';
import { SelectField } from '../../../parts/fields.tsx';
import { Refusal } from '../../../parts/Refusal.tsx';
import { Wizard, type WizardStep } from '../../../parts/Wizard.tsx';
import { go } from '../../../where.ts';
import './appraisal.css';
import { NextYearStep } from './NextYearStep.tsx';
import { mayBeTapped, RenewalStep } from './RenewalStep.tsx';
import { ReopenButton } from './ReopenButton.tsx';
import { type Chosen, isOtherwise, ResultStep } from './ResultStep.tsx';
import { allKinds, SatisfactionStep, totalsMissing } from './SatisfactionStep.tsx';
import { gradeAndStars } from './ScoreTable.tsx';
import { useAppraisalsOf, useScored } from './use-appraisal.ts';

/** What is typed and not yet written down; whatever a step wrote stands in the record. */
type Input = {
  /** The step that is shown; before one was chosen, the one that waits. */
  readonly at?: string;
  readonly year: string;
  readonly answers: Readonly<Record<string, RenewalAnswer>>;
  readonly totals?: readonly SatisfactionTotals[];
  readonly chosen?: Chosen;
};

/** 年度考评 of one group (`<group>` or `<group>:<year>`): a wizard that writes down each step as it is left, so that weeks may lie between two. */
export default function AppraisePage({ id }: { readonly id: string }) {
  const [groupId = '', year] = id.split(':');
  const group = useDoc('autonomous-group', groupId)?.body;
  return group ? <Appraise key={id} group={group} asked={year} /> : null;
}

function Appraise({ group, asked }: { readonly group: AutonomousGroup; readonly asked: string | undefined }) {
  const today = useToday();
  const settings = useParameters();
  const appraisals = useAppraisalsOf(group.id);
  const years = yearsFor(group, today, parameterAt(settings, 'group-appraisal-days', today).value);
  const unfinished = appraisals.find(({ state }) => state !== 'adjusted');
  const first = asked ?? unfinished?.year ?? years.find((year) => !appraisals.some((it) => it.year === year)) ?? years[0] ?? '';
  const where = { rail: 'groups', tab: 'groups', page: 'appraise', id: group.id };
  const draft = useDraft<Input>(`appraise:${group.id}`, { year: first, answers: {} }, { title: `年度考评：${group.name}`, where });
  const { year, answers } = draft.value;
  const set = (change: Partial<Input>) => draft.set((before) => ({ ...before, ...change }));
  const { appraisal, scored, lacking } = useScored(group, appraisals, year);
  const fixed = appraisal !== undefined && isAppraised(appraisal);
  const open = useCommand(openAppraisal);
  const renew = useCommand(recordRenewals);
  const total = useCommand(recordSatisfaction);
  const decide = useCommand(decideAppraisal);
  const adjust = useCommand(adjustGroup);
  const acts = [open, renew, total, decide, adjust];
  const paper = useFromPaper(group.scope === 'cross-enterprise');
  const waiting = !appraisal ? 'year' : fixed ? 'next' : appraisal.state === 'scoring' ? 'satisfaction' : 'renewals';
  const at = appraisal ? (draft.value.at ?? waiting) : 'year';
  const onAt = (step: string) => set({ at: step });
  const back = () => go({ rail: 'groups', tab: 'groups', page: 'group', id: group.id });

  const renewals = (appraisal?.renewals ?? []).map((it) => {
    const answer = answers[it.who];
    return answer && mayBeTapped(it, answer) ? { who: it.who, answer } : it;
  });
  const least = parameterAt(settings, 'small-cell-least', today).value;
  const totals = draft.value.totals ?? allKinds(appraisal?.satisfaction ?? []);
  const result = appraisal && resultOf(appraisal);
  const computed = result?.scored ?? scored;
  const chosen: Chosen =
    result && fixed
      ? { grade: result.grade, stars: result.stars, reason: result.reason ?? '' }
      : (draft.value.chosen ?? { grade: computed?.grade ?? 'pass', stars: computed?.stars ?? 0, reason: '' });

  /** What was typed is written down before: the urn's totals stand beside it. */
  const toUrn = async (kind: RespondentKind) => {
    if (!appraisal) return;
    if (draft.value.totals && !(await total.run(appraisal.id, totals))) return;
    draft.set(({ totals: _typed, ...before }) => ({ ...before, at: 'satisfaction' }));
    go({ rail: 'groups', tab: 'groups', page: 'satisfaction-urn', id: `${appraisal.id}:${kind}` });
  };
  const steps: readonly WizardStep[] = [
    {
      key: 'year',
      word: '年度',
      said: `${year} 年`,
      missing: year ? undefined : '现在没有可以考评的年度',
      leave: async () => appraisal !== undefined || (await open.run(group.id, year)) !== undefined,
      body: (
        <>
          <h2>考评哪一年</h2>
          <SelectField
            label="年度"
            value={year || undefined}
            options={years.map((value) => ({ value, word: `${value} 年${doneWord(appraisals, value)}` }))}
            onChange={(value) => set({ year: value ?? '', answers: {} })}
          />
          <p className="caption">
            顾客式考评，一年一次：先问每个组员下一年还参加不参加，再看活动成效，再听党员、员工、企业、党组织四方面满意不满意。开始时把要问的人记下来。
          </p>
        </>
      ),
    },
    {
      key: 'renewals',
      word: '续组意愿',
      said: `继续 ${renewals.filter(({ answer }) => answer === 'continues').length} 人`,
      missing: openRenewals(renewals) > 0 ? `还有 ${openRenewals(renewals)} 人没有答` : undefined,
      leave: async () => {
        if (fixed || !appraisal || Object.keys(answers).length === 0) return true;
        const tapped = appraisal.renewals.flatMap((it) => {
          const answer = answers[it.who];
          return answer && mayBeTapped(it, answer) ? [[it.who, answer] as const] : [];
        });
        const saved = await renew.run(appraisal.id, Object.fromEntries(tapped));
        if (saved) set({ answers: {} });
        return saved !== undefined;
      },
      body: (
        <RenewalStep
          appraisalId={appraisal?.id ?? ''}
          year={year}
          renewals={renewals}
          fixed={fixed}
          onAnswer={(who, answer) => set({ answers: { ...answers, ...Object.fromEntries(who.map((one) => [one, answer])) } })}
        />
      ),
    },
    {
      key: 'satisfaction',
      word: '满意度',
      missing: fixed ? undefined : totalsMissing(totals, least),
      leave: async () => fixed || !appraisal || (await total.run(appraisal.id, totals)) !== undefined,
      body: (
        <SatisfactionStep
          totals={totals}
          least={least}
          fixed={fixed}
          onChange={(changed) => set({ totals: changed })}
          onUrn={(kind) => void toUrn(kind)}
        />
      ),
    },
    {
      key: 'result',
      word: '评定',
      said: gradeAndStars(chosen.grade, chosen.stars),
      next: fixed ? '下一步' : '评定小组',
      missing: !computed
        ? '还算不出来'
        : fixed
          ? undefined
          : isOtherwise(computed, chosen) && !chosen.reason.trim()
            ? '还没有写理由'
            : paper.missing,
      leave: async () => {
        if (fixed || !appraisal) return true;
        const { grade, stars, reason } = chosen;
        const note = { ...(reason.trim() && { reason: reason.trim() }), ...(paper.paper && { paper: paper.paper }) };
        return (await decide.run(appraisal.id, { grade, stars }, note)) !== undefined;
      },
      body: (
        <>
          <ResultStep
            year={year}
            scored={computed}
            lacking={lacking}
            chosen={chosen}
            fixed={fixed}
            onChange={(changed) => set({ chosen: changed })}
            paper={!fixed && group.scope === 'cross-enterprise' && paper.fields(today)}
          />
          {fixed && appraisal?.state === 'decided' && <ReopenButton appraisal={appraisal} onDone={() => set({ at: 'renewals' })} />}
        </>
      ),
    },
    {
      key: 'next',
      word: '下一年名单',
      next: '确认名单',
      missing: appraisal?.state === 'decided' ? undefined : appraisal?.state === 'adjusted' ? '已经完成' : '还没有评定',
      body: appraisal ? <NextYearStep appraisal={appraisal} group={group} /> : null,
    },
  ];
  const finish = async () => {
    if (!appraisal || !(await adjust.run(appraisal.id))) return;
    draft.drop();
    back();
  };
  const refusal = acts.find((act) => act.refusal)?.refusal;
  return (
    <Wizard
      title="年度考评"
      steps={steps.map((step) => ({
        ...step,
        body: (
          <>
            <p className="caption">{group.name}</p>
            {step.body}
          </>
        ),
      }))}
      at={at}
      onAt={(step) => {
        for (const act of acts) act.forget();
        onAt(step);
      }}
      onLater={back}
      onDone={finish}
      busy={acts.some((act) => act.busy)}
      answer={<Refusal refusal={refusal} />}
    />
  );
}

const doneWord = (appraisals: ReturnType<typeof useAppraisalsOf>, year: string): string =>
  appraisals.some((it) => it.year === year && it.state === 'adjusted') ? '（已完成）' : '';

/** This year once it is open, and the one before, as far as the group was there. */
function yearsFor({ approval }: AutonomousGroup, today: string, days: number): readonly string[] {
  const thisYear = today.slice(0, 4);
  return [thisYear, String(Number(thisYear) - 1)].filter(
    (year) => appraisalOpensOn(year, days) <= today && approval !== undefined && approval.on <= `${year}-12-31`,
  );
}
