import type { ECharts } from 'echarts/core';
import { useEffect, useRef } from 'react';
import { ink, uiFont } from '../theme.ts';
import { BarsTable } from './BarsTable.tsx';

/** One bar: what it is, how much, whether it is the one looked at, and how to its records. */
export type Bar = {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly current?: boolean;
  /** What is printed on a lying bar instead of its value: 7 / 8 人，1 项没人领. */
  readonly said?: string;
  readonly onOpen?: () => void;
};
export type BarsProps = {
  /** 近六个月提出. */
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly Bar[];
  /** How a value is printed on its bar; default: as it is. */
  readonly show?: (value: number) => string;
  readonly height?: number;
  /** The bars lie, one under the other: for labels that are names. */
  readonly lying?: boolean;
  /** What a full lying bar stands for, such as 100 of a share; default: the largest value. */
  readonly whole?: number;
};

/**
 * A bar chart in at most two colours with its values printed on it, and the same as a table for those who hear the page or have no mouse.
 * A click on a bar opens what it counts. The library is loaded when the first chart is shown.
 */
export function Bars({ title, unit, bars, show = String, height = 170, lying = false, whole }: BarsProps) {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(bars);
  latest.current = bars;
  useEffect(() => {
    let chart: ECharts | undefined;
    let isOver = false;
    const resizes = new ResizeObserver(() => chart?.resize());
    void import('./echarts.ts').then(({ openChart }) => {
      if (isOver || !box.current) return;
      chart = openChart(box.current);
      chart.setOption(lying ? lyingOption(bars, show, whole) : optionOf(bars, show));
      resizes.observe(box.current);
      chart.on('click', ({ dataIndex }) => latest.current[dataIndex as number]?.onOpen?.());
    });
    return () => {
      isOver = true;
      resizes.disconnect();
      chart?.dispose();
    };
  }, [bars, show, lying, whole]);
  return (
    <figure className="bars">
      <figcaption>{title}</figcaption>
      <div ref={box} style={{ height }} aria-hidden="true" />
      <BarsTable title={title} unit={unit} bars={bars} show={show} />
    </figure>
  );
}

const optionOf = (bars: readonly Bar[], show: (value: number) => string) => ({
  animation: false,
  textStyle: { fontFamily: uiFont },
  grid: { left: 0, right: 0, top: 22, bottom: 24 },
  xAxis: {
    type: 'category',
    data: bars.map(({ label }) => label),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: ink.lineStrong } },
    axisLabel: { color: ink.text3, fontSize: 12, interval: 0 },
  },
  yAxis: { type: 'value', show: false },
  series: [
    {
      type: 'bar',
      barMaxWidth: 28,
      data: bars.map(({ value, current }) => ({ value, itemStyle: { color: current ? ink.blue : ink.bar } })),
      label: { show: true, position: 'top', color: ink.text2, fontSize: 12, formatter: ({ value }: { value: number }) => show(value) },
    },
  ],
});

/** How much of the width a name may take before it is cut; the table beside it has it whole. */
const NAME_WIDTH = 148;
const roomFor = (bars: readonly Bar[]): number => Math.max(64, ...bars.map(({ said = '' }) => said.length * 11 + 12));
const lyingOption = (bars: readonly Bar[], show: (value: number) => string, whole: number | undefined) => ({
  animation: false,
  textStyle: { fontFamily: uiFont },
  grid: { left: NAME_WIDTH + 8, right: roomFor(bars), top: 2, bottom: 2 },
  xAxis: { type: 'value', show: false, ...(whole && { max: whole }) },
  yAxis: {
    type: 'category',
    inverse: true,
    data: bars.map(({ label }) => label),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: ink.lineStrong } },
    axisLabel: { color: ink.text2, fontSize: 12, interval: 0, width: NAME_WIDTH, overflow: 'truncate' },
  },
  series: [
    {
      type: 'bar',
      barMaxWidth: 16,
      data: bars.map(({ value }) => ({ value, itemStyle: { color: ink.blue } })),
      label: {
        show: true,
        position: 'right',
        color: ink.text2,
        fontSize: 12,
        formatter: ({ value, dataIndex }: { value: number; dataIndex: number }) => bars[dataIndex]?.said ?? show(value),
      },
    },
  ],
});
