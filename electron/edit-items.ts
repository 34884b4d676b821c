import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';

type Place = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>;

/** What the right mouse button offers: in fields all four, over chosen text copying, elsewhere nothing. Passwords cannot be copied. */
export function editItems({ isEditable, selectionText, editFlags }: Place): readonly MenuItemConstructorOptions[] {
  const copy = { role: 'copy', label: '复制', enabled: editFlags.canCopy } as const;
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  return [
    { role: 'cut', label: '剪切', enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: '粘贴', enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: '全选', enabled: editFlags.canSelectAll },
  ];
}
