import { useDeferredValue, useMemo } from 'react';
import { complaintWords, similarIdeas } from '../../../src/domain/idea/hints.ts';
import { useDocs } from '../../live/documents.ts';
import { Refusal } from '../../parts/Refusal.tsx';

/** Names that read like this one, looked up in the pauses of typing. */
export function AlikeHint({ title, besides }: { readonly title: string; readonly besides?: string }) {
  // Both a moment later: what is saved or typed is on the screen before thousands of names are compared.
  const documents = useDeferredValue(useDocs('golden-idea'));
  const typed = useDeferredValue(title.trim());
  const ideas = useMemo(() => documents?.map(({ body }) => body) ?? [], [documents]);
  const alike = useMemo(() => (typed.length < 4 ? [] : similarIdeas(typed, ideas, besides)), [typed, ideas, besides]);
  if (alike.length === 0) return null;
  return (
    <Refusal
      warning
      said={{
        what: '有名称相近的，先看看是不是同一条。',
        figures: `${alike.map(({ number, title: other }) => `${number}“${other}”`).join('、')}。`,
        next: '不是就照常记。',
      }}
    />
  );
}

/** A complaint about a person is pointed elsewhere; nothing is blocked. */
export function AboutPersonHint({ text }: { readonly text: string }) {
  const words = complaintWords(text);
  if (words.length === 0) return null;
  return (
    <Refusal
      warning
      said={{
        what: '看起来是反映个人的问题。',
        figures: `里面有“${words.join('”“')}”。`,
        next: '反映个人问题、举报投诉不从这里走，请找支部纪检委员或上级纪检机构。确实是改进建议就照常记。',
      }}
    />
  );
}
