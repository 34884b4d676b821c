import { correctPost } from '../../../src/commands/correct-post.ts';
import { nominatePost } from '../../../src/commands/nominate-post.ts';
import type { Post } from '../../../src/domain/post.ts';
import { useCommand } from '../../live/command.ts';
import { useDraft } from '../../live/draft.ts';
import { ActDialog } from '../../parts/ActDialog.tsx';
import { DateField } from '../../parts/fields.tsx';
import type { ActFormProps } from './acts/act-form.ts';
import { lineTrouble } from './lines.ts';
import { fieldsOf, freshPost, inputOf, PostFieldsForm, placeOf } from './PostFieldsForm.tsx';

type NominatePostProps = {
  readonly today: string;
  /** The post whose place gets its next holder. */
  readonly after?: Post | undefined;
  readonly onClose: () => void;
  readonly onNominated: (id: string) => void;
};

/** 设先锋岗: the place and its standards first; who holds it may follow. What was typed is kept as a draft until it is saved. */
export function NominatePost({ today, after, onClose, onNominated }: NominatePostProps) {
  const act = useCommand(nominatePost);
  const draft = useDraft(after ? `nominate-post:${after.id}` : 'nominate-post', after ? placeOf(after) : freshPost, {
    title: '设先锋岗',
    where: { rail: 'pioneer', tab: 'posts', page: 'new', ...(after ? { id: after.id } : {}) },
  });
  const { value } = draft;
  const save = async () => {
    const post = await act.run(fieldsOf(value), value.on ? { on: value.on } : {});
    if (!post) return;
    draft.drop();
    onNominated(post.id);
  };
  return (
    <ActDialog
      title="设先锋岗"
      verb="设先锋岗"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={value.name.trim() ? lineTrouble(value.standards) : '还没有写岗位名称'}
      width={620}
    >
      <PostFieldsForm value={value} onChange={draft.set} withHolder />
      <DateField label="推荐日期" value={value.on ?? today} onChange={(on) => draft.set({ ...value, on })} latest={today} />
    </ActDialog>
  );
}

export function CorrectPostForm({ row: { post }, onClose }: ActFormProps) {
  const act = useCommand(correctPost);
  const draft = useDraft(`correct-post:${post.id}`, inputOf(post), {
    title: `更正先锋岗“${post.name}”`,
    where: { rail: 'pioneer', tab: 'posts', page: 'post', id: post.id },
  });
  const save = async () => {
    if (!(await act.run(post.id, fieldsOf(draft.value)))) return;
    draft.drop();
    onClose();
  };
  return (
    <ActDialog
      title={`更正先锋岗：${post.name}`}
      verb="保存"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={draft.value.name.trim() ? lineTrouble(draft.value.standards) : '还没有写岗位名称'}
      width={620}
    >
      {post.publicity && <p className="caption">已经公示过的岗，改了标准请另行告知；原来的写法留在经过里。</p>}
      <PostFieldsForm value={draft.value} onChange={draft.set} withHolder={false} />
    </ActDialog>
  );
}
