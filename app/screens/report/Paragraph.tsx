import { Button, Input } from 'antd';
import { writeReportParagraph } from '../../../src/commands/write-report-paragraph.ts';
import { lastDayOf, type Month } from '../../../src/domain/civil-date.ts';
import { parameterAt } from '../../../src/domain/parameters.ts';
import type { MonthlyReport } from '../../../src/domain/report/monthly-report.ts';
import { useCommand } from '../../live/command.ts';
import { useDraft } from '../../live/draft.ts';
import { useParameters } from '../../live/parameters.ts';
import { Refusal } from '../../parts/Refusal.tsx';
import { State } from '../../parts/State.tsx';
import { periodWord } from '../../words/periods.ts';

/** ⑬, the one free paragraph; kept as a draft while it is written, saved by its button or on leaving the field. */
export function Paragraph({ month, report }: { readonly month: Month; readonly report: MonthlyReport | undefined }) {
  const act = useCommand(writeReportParagraph);
  const saved = report?.paragraph ?? '';
  const limit = parameterAt(useParameters(), 'report-paragraph-limit', lastDayOf(month)).value;
  const draft = useDraft(`report-paragraph:${month}`, saved, {
    title: `${periodWord(month)}月报亮点与困难`,
    where: { rail: 'reports', tab: 'monthly', page: 'month', id: month },
  });
  const isOpen = !report || report.state === 'draft';
  const isAwaited = !report?.unchangedLines.includes(13);
  const text = isOpen ? draft.value : saved;
  const isChanged = isOpen && text !== saved;
  const save = async () => {
    if (isChanged && (await act.run(month, text))) draft.drop();
  };
  return (
    <section className="report-paragraph" aria-label="亮点与困难">
      <div className="report-paragraph-head">
        <span>⑬</span>
        <label htmlFor="report-paragraph">亮点与困难</label>
        {saved.trim() ? <State is="done" word="已写" /> : <State is={isAwaited ? 'soon' : 'ended'} word="没有写" />}
        <span className="caption">
          {text.length} / {limit} 字
        </span>
        {isChanged && (
          <Button size="small" disabled={act.busy} onClick={() => void save()}>
            {act.slow ? '正在保存' : '保存'}
          </Button>
        )}
      </div>
      <Input.TextArea
        id="report-paragraph"
        value={text}
        readOnly={!isOpen}
        onChange={(event) => draft.set(event.target.value)}
        onBlur={() => void save()}
        rows={2}
        placeholder={`只写一段，${limit} 字以内。不写个人思想、家庭情况。`}
        autoComplete="off"
        spellCheck={false}
      />
      <Refusal refusal={act.refusal} />
    </section>
  );
}
