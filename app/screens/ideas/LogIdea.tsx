import { handInIdea } from '../../../src/commands/hand-in-idea.ts';
import { logIdea } from '../../../src/commands/log-idea.ts';
import { useCommand } from '../../live/command.ts';
import { useDraft } from '../../live/draft.ts';
import { ActDialog } from '../../parts/ActDialog.tsx';
import type { ActFormProps } from './acts/act-form.ts';
import { fieldsOf, freshIdea, IdeaFieldsForm, inputOf } from './IdeaFieldsForm.tsx';

type LogIdeaProps = { readonly today: string; readonly onClose: () => void; readonly onLogged: (id: string) => void };

/** 记金点子: what was typed is kept as a draft until it is saved. */
export function LogIdea({ today, onClose, onLogged }: LogIdeaProps) {
  const act = useCommand(logIdea);
  const draft = useDraft('log-idea', freshIdea(today), { title: '记金点子', where: { rail: 'pioneer', tab: 'ideas', page: 'log' } });
  const { value } = draft;
  const save = async () => {
    const idea = await act.run(fieldsOf(value));
    if (!idea) return;
    draft.drop();
    onLogged(idea.id);
  };
  const missing = !value.title.trim()
    ? '还没有写点子'
    : !value.anonymous && value.proposerIds.length === 0
      ? '还没有选建议人，或选匿名'
      : undefined;
  return (
    <ActDialog title="记金点子" verb="保存" act={act} onSave={save} onClose={onClose} missing={missing} width={620}>
      <IdeaFieldsForm value={value} onChange={draft.set} today={today} />
    </ActDialog>
  );
}

/** Handed in again after it came back, or a draft that is ready. */
export function HandInForm({ row, onClose }: ActFormProps) {
  const act = useCommand(handInIdea);
  const { idea, today } = row;
  const draft = useDraft(`hand-in-idea:${idea.id}`, inputOf(idea), {
    title: `补充金点子 ${idea.number}`,
    where: { rail: 'pioneer', tab: 'ideas', page: 'idea', id: idea.id },
  });
  const returned = idea.steps.findLast((step) => step.act === 'returned');
  const save = async () => {
    if (!(await act.run(idea.id, fieldsOf(draft.value, idea)))) return;
    draft.drop();
    onClose();
  };
  return (
    <ActDialog title={`提出：${idea.title}`} verb="提出金点子" act={act} onSave={save} onClose={onClose} width={620}>
      {returned?.reason && <p>退回时说：{returned.reason}</p>}
      <IdeaFieldsForm value={draft.value} onChange={draft.set} today={today} besides={idea.id} />
    </ActDialog>
  );
}
