import { Popover } from 'antd';
import type { ReactNode } from 'react';
import { showWhy } from './why-of-page.ts';

export type WhyProps = {
  /** The rule in one sentence: 提出后 14 天内答复. */
  readonly rule: string;
  /** Where it comes from and since when: 县级 2026 版，2026-01-01 起. */
  readonly source: string;
  /** The formula with this record's numbers: 11-05 + 14 天 = 11-19. */
  readonly formula?: string;
  /** The records that were counted; links. */
  readonly records?: ReactNode;
  /** Default: the word 办法. */
  readonly children?: ReactNode;
};

/** 办法: rule, version and arithmetic beside every computed value. F1 opens the first one of the page. */
export function Why({ rule, source, formula, records, children = '办法' }: WhyProps) {
  const content = (
    <dl className="why">
      <dt>办法</dt>
      <dd>{rule}</dd>
      <dt>来源</dt>
      <dd>{source}</dd>
      {formula && (
        <>
          <dt>算法</dt>
          <dd>{formula}</dd>
        </>
      )}
      {records && (
        <>
          <dt>记录</dt>
          <dd>{records}</dd>
        </>
      )}
    </dl>
  );
  return (
    <Popover trigger="click" content={content} placement="bottomLeft">
      <button type="button" className="link why-button" ref={showWhy}>
        {children}
      </button>
    </Popover>
  );
}
