import type { FormName } from '../../../src/exchange/forms/all.ts';
import { FORMS } from '../../../src/exchange/forms/all.ts';
import { placeholdersOf } from '../../../src/exchange/forms/form.ts';

/** What somebody writes into the superior's file, as it must stand there. */
export function Placeholders({ form }: { readonly form: FormName }) {
  const all = placeholdersOf(FORMS[form]);
  const lists = [...new Set(all.flatMap(({ of }) => of ?? []))];
  const namesIn = (list: string | undefined) => [...new Set(all.filter(({ of }) => of === list).map(({ name }) => name))];
  return (
    <section className="past" aria-label="占位符">
      <h3>占位符</h3>
      <p className="caption">把占位符连双花括号写在要填的地方，导出时就换成台账里的内容。</p>
      <Codes texts={namesIn(undefined)} />
      {lists.map((list) => (
        <div key={list}>
          <p className="caption">
            “{list}”一条占一行：Excel 里写 {`{{${list}.${namesIn(list)[0]}}}`}，Word 里把这一行写在 {`{{#${list}}}`} 和 {`{{/${list}}}`}{' '}
            之间，里面不写“{list}.”。
          </p>
          <Codes texts={namesIn(list).map((name) => `${list}.${name}`)} />
        </div>
      ))}
    </section>
  );
}

const Codes = ({ texts }: { readonly texts: readonly string[] }) => (
  <p className="template-codes">
    {texts.map((text) => (
      <code key={text}>{`{{${text}}}`}</code>
    ))}
  </p>
);
