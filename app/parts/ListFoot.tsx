import { Button } from 'antd';
import type { ReactNode } from 'react';

type ListFootProps = {
  readonly unit: string;
  readonly isReading: boolean;
  readonly shown: number;
  readonly all: number;
  readonly ticked: number;
  /** What may be done with those that are ticked. */
  readonly batch: ReactNode;
  readonly more: ReactNode;
  readonly legend: ReactNode;
  /** Where the list can leave on paper or as a file. */
  readonly onLeave: { readonly shown: () => void; readonly ticked: () => void } | undefined;
  readonly onUntick: () => void;
};

/** How many of how many, what may be done with the ticked ones, the way out, the legend. */
export const ListFoot = ({ unit, isReading, shown, all, ticked, batch, more, legend, onLeave, onUntick }: ListFootProps) => (
  <footer className="foot">
    {ticked > 0 ? (
      <span className="foot-batch">
        已勾选 {ticked} {unit} {batch}
        {onLeave && (
          <Button size="small" onClick={onLeave.ticked}>
            打印导出勾选的
          </Button>
        )}
        <button type="button" className="link" onClick={onUntick}>
          取消勾选
        </button>
      </span>
    ) : (
      <span className="foot-batch">
        {isReading ? '正在读…' : `显示 ${shown} ${unit}，共 ${all} ${unit}`}
        {more}
        {onLeave && shown > 0 && (
          <button type="button" className="link" onClick={onLeave.shown}>
            打印导出所列
          </button>
        )}
      </span>
    )}
    {legend}
  </footer>
);
