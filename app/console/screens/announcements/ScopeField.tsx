import { TreeSelect } from 'antd';
import { useMemo } from 'react';
import type { TreeOrganisation } from '../../../../src/domain/county/organisation.ts';
import { Field } from '../../../parts/fields.tsx';
import { useInside } from '../../session.ts';
import { treeRows } from '../organisations/tree-rows.ts';

type Node = { readonly value: string; readonly title: string; readonly children: Node[] };
type ScopeFieldProps = { readonly value: readonly string[]; readonly onChange: (ids: readonly string[]) => void };

/** Organisations of the tree, each with all below it; whoever is ticked whole stands there once. */
export function ScopeField({ value, onChange }: ScopeFieldProps) {
  const { session, organisations } = useInside();
  const tree = useMemo(() => branchOf(organisations, session.organisationId), [organisations, session.organisationId]);
  return (
    <Field label="发给" hint="选中的和它下面的都收到">
      {(id) => (
        <TreeSelect<string[]>
          id={id}
          value={[...value]}
          treeData={tree}
          multiple
          treeCheckable
          showCheckedStrategy="SHOW_PARENT"
          treeDefaultExpandedKeys={[session.organisationId]}
          showSearch={{ treeNodeFilterProp: 'title' }}
          maxTagCount={6}
          placeholder="请选择"
          onChange={(chosen) => onChange(chosen)}
        />
      )}
    </Field>
  );
}

/** One's own organisation and all that stand open below it. */
function branchOf(organisations: readonly TreeOrganisation[], ownId: string): Node[] {
  const open = organisations.filter(({ closedOn }) => closedOn === null);
  const nodes = new Map(open.map(({ id, name }): [string, Node] => [id, { value: id, title: name, children: [] }]));
  for (const { id, organisation } of treeRows(open)) nodes.get(organisation.superiorId ?? '')?.children.push(nodes.get(id)!);
  const own = nodes.get(ownId);
  return own ? [own] : [];
}
