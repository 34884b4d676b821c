import { Button } from 'antd';
import { useMemo } from 'react';
import { mayDo } from '../../../src/domain/authority.ts';
import { type FormTemplate, templateInUse } from '../../../src/domain/form-template.ts';
import { type OfferedForm, packFormOn } from '../../../src/domain/rule-pack/offers.ts';
import { FORMS, type FormName } from '../../../src/exchange/forms/all.ts';
import { useKeys } from '../../keys.ts';
import { useToday } from '../../live/clock.ts';
import { useDesk } from '../../live/desk.ts';
import { useDocs } from '../../live/documents.ts';
import { usePacks } from '../../live/parameters.ts';
import type { Column } from '../../parts/columns.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Head } from '../../parts/Head.tsx';
import { ListAndPanel } from '../../parts/ListAndPanel.tsx';
import { OnlyRead } from '../../parts/OnlyRead.tsx';
import { useWindow } from '../../where.ts';
import { FormatCard } from './FormatCard.tsx';
import { Placeholders } from './Placeholders.tsx';
import type { Format } from './template-check.ts';
import './templates.css';

/** The branch's own file goes before one that a superior's pack brings. */
type Row = { readonly id: FormName; readonly above: Readonly<Record<Format, OfferedForm | undefined>> } & Readonly<
  Record<Format, FormTemplate | undefined>
>;

const inUse = (row: Row, format: Format) => row[format]?.fileName ?? row.above[format]?.fileName ?? '标准';
const columns: readonly Column<Row>[] = [
  { key: 'number', title: '表号', width: 64, rank: 1, text: ({ id }) => FORMS[id].number },
  {
    key: 'title',
    title: '名称',
    width: 200,
    rank: 1,
    grows: true,
    text: ({ id }) => FORMS[id].title,
  },
  { key: 'docx', title: 'Word', width: 120, rank: 2, text: (row) => inUse(row, 'docx') },
  { key: 'xlsx', title: 'Excel', width: 120, rank: 2, text: (row) => inUse(row, 'xlsx') },
];
const tabs = [
  { key: 'own', word: '换过的', has: ({ docx, xlsx }: Row) => Boolean(docx ?? xlsx) },
  { key: 'above', word: '上级发的', has: ({ above }: Row) => Boolean(above.docx ?? above.xlsx) },
  { key: 'standard', word: '标准的', has: ({ docx, xlsx, above }: Row) => !(docx ?? xlsx ?? above.docx ?? above.xlsx) },
];
const match = (text: string) => (row: Row) => `${FORMS[row.id].number}${FORMS[row.id].title}`.includes(text);
const names = (Object.keys(FORMS) as FormName[]).toSorted((one, other) => FORMS[one].number.localeCompare(FORMS[other].number));

/** Which Word and Excel files the forms are filled into: the standard ones, or the superior's own. */
export default function TemplatesScreen() {
  const { session } = useDesk();
  const close = useWindow((window) => window.close);
  const documents = useDocs('form-template');
  const packs = usePacks();
  const today = useToday();
  const rows = useMemo(() => {
    const templates = documents?.map(({ body }) => body);
    return (
      templates &&
      names.map(
        (id): Row => ({
          id,
          above: { docx: packFormOn(packs, today, id, 'docx'), xlsx: packFormOn(packs, today, id, 'xlsx') },
          docx: templateInUse(templates, id, 'docx'),
          xlsx: templateInUse(templates, id, 'xlsx'),
        }),
      )
    );
  }, [documents, packs, today]);
  const mayChange = mayDo(session.actor.role, 'use-template');
  useKeys([{ key: 'Escape', does: '回到规则', run: () => close() }]);
  return (
    <ListAndPanel<Row>
      name="templates"
      label="样表清单"
      head={
        <Head
          title="样表"
          facts={[{ label: '上级另有格式的，换用上级的文件，导出时填进去' }]}
          actions={<Button onClick={close}>回到规则</Button>}
        />
      }
      rows={rows}
      columns={columns}
      tabs={tabs}
      match={match}
      searchHint="表号、名称"
      panelTitle={({ id }) => FORMS[id].number}
      panel={(row) => (
        <>
          <h2 className="panel-name">{FORMS[row.id].title}</h2>
          <FormatCard form={row.id} format="docx" own={row.docx} above={row.above.docx} mayChange={mayChange} />
          <FormatCard form={row.id} format="xlsx" own={row.xlsx} above={row.above.xlsx} mayChange={mayChange} />
          {!mayChange && <OnlyRead by="书记或副书记" />}
          <Placeholders form={row.id} />
        </>
      )}
      empty={<Empty what="没有表。" />}
      unit="种"
    />
  );
}
