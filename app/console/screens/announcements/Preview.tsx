import { FactList } from '../../../parts/Facts.tsx';
import { bytes } from '../../../words/said.ts';
import { useInside, useOrganisationNames } from '../../session.ts';
import { todayHere } from '../../today.ts';
import type { Draft } from './announcement.ts';

/** As it will stand in 收件 › 通知 on the desk. */
export function Preview({ draft: { title, text, documentNumber, validUntil, file } }: { readonly draft: Draft }) {
  const { session } = useInside();
  const nameOf = useOrganisationNames();
  return (
    <section className="announcement-preview" aria-label="预览">
      <h3 className="panel-name">{title || '（标题）'}</h3>
      <FactList
        rows={[
          { label: '谁发的', value: nameOf(session.organisationId) },
          { label: '日期', value: todayHere() },
          { label: '文号', value: documentNumber },
          { label: '有效到', value: validUntil },
          { label: '附件', value: file && `${file.fileName}，${bytes(file.bytes)}` },
        ]}
      />
      {(text || '（内容）').split('\n').map((paragraph, at) => (
        <p key={at}>{paragraph}</p>
      ))}
    </section>
  );
}
