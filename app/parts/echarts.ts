import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, SVGRenderer]);

export const openChart = (box: HTMLElement): ECharts => init(box, null, { renderer: 'svg' });
