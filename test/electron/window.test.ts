import { expect, test } from 'vitest';
import { countCrashes } from '../../electron/crashes.ts';
import { editItems } from '../../electron/edit-items.ts';
import { windowSize } from '../../electron/window-size.ts';

test.each([
  [1920, 1040, 1280, 690, false],
  [1366, 728, 1280, 690, true],
  [1024, 728, 1024, 690, true],
  [1280, 560, 1280, 560, true],
  [640, 440, 640, 440, true],
])('on a screen with %i×%i free the window is %i×%i', (width, height, wide, high, fillsScreen) => {
  const size = windowSize({ width, height });
  expect(size).toMatchObject({ width: wide, height: high, fillsScreen });
  expect(size.least.width).toBeLessThanOrEqual(wide);
  expect(size.least.height).toBeLessThanOrEqual(high);
});

test('a page that crashes is loaded again, and given up at the third time within a minute', () => {
  let now = 0;
  const crashed = countCrashes(() => now);
  const after = (ms: number) => {
    now += ms;
    return crashed();
  };
  expect([after(0), after(30_000), after(31_000), after(1_000), after(1_000)]).toEqual([
    'load-again',
    'load-again',
    'load-again',
    'give-up',
    'give-up',
  ]);
});

const flags = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true } as Parameters<typeof editItems>[0]['editFlags'];
const labels = (place: Parameters<typeof editItems>[0]) => editItems(place).flatMap(({ label }) => label ?? []);

test('the right mouse button offers what can be done where it is pressed', () => {
  expect(labels({ isEditable: true, selectionText: '', editFlags: flags })).toEqual(['剪切', '复制', '粘贴', '全选']);
  expect(labels({ isEditable: false, selectionText: '云岭', editFlags: flags })).toEqual(['复制']);
  expect(labels({ isEditable: false, selectionText: ' ', editFlags: flags })).toEqual([]);
});

test('a password cannot be copied out of its field', () => {
  const inPassword = editItems({ isEditable: true, selectionText: '', editFlags: { ...flags, canCut: false, canCopy: false } });
  expect(inPassword.filter(({ enabled }) => enabled).map(({ label }) => label)).toEqual(['粘贴', '全选']);
});
