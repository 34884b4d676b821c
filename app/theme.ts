import type { ThemeConfig } from 'antd';

/** Colours of 先锋台账. Every text colour reaches 4.5 : 1 on paper, card and its own soft ground. */
export const ink = {
  text: '#1f2226',
  text2: '#4a4f57',
  text3: '#646a73', // body · secondary · captions (never lighter)
  paper: '#f6f5f2',
  rail: '#f1efea',
  card: '#ffffff',
  sunk: '#faf9f7',
  line: '#e5e2dc',
  lineStrong: '#cbc6bd',
  red: '#9e1b22',
  redDeep: '#7d141a',
  redSoft: '#f8edeb', // 绛红: where you are, the one next act, the seal
  blue: '#1f4f8f',
  blueSoft: '#edf2f9',
  bar: '#b9c6d8', // 藏青: links, focus, selection
  done: '#1c6e45',
  doneSoft: '#e9f3ed', // ✓ 已完成 已批复
  soon: '#85530a',
  soonSoft: '#fbf3e0', // ◷ 临近 待办
  late: '#b5390b',
  lateSoft: '#fcefe8', // ▲ 逾期 退回 拒绝 (orange-red, so that it is never the brand red)
};

export const uiFont =
  '"Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","Noto Sans SC","PingFang SC","WenQuanYi Micro Hei",sans-serif';
/** Fixed words only (page titles, app name): shipped as a small subset so that Windows without Office has it too. */
export const titleFont = '"Ledger Song","Noto Serif CJK SC","Source Han Serif SC","STZhongsong","SimSun",serif';
/** Printed forms: body 仿宋, tables 宋体, titles 小标宋. */
export const printFont = {
  title: '"FZXiaoBiaoSong-B05S","STZhongsong","Noto Serif CJK SC","SimSun",serif',
  body: '"FangSong_GB2312","FangSong","STFangsong","FZFangSong-Z02S","Noto Serif CJK SC","SimSun",serif',
  table: '"SimSun","NSimSun","STSong","Noto Serif CJK SC",serif',
};

export const theme: ThemeConfig = {
  token: {
    fontFamily: uiFont,
    fontSize: 14,
    lineHeight: 1.5714,
    borderRadius: 4,
    wireframe: false,
    motion: false,
    colorPrimary: ink.blue,
    colorLink: ink.blue,
    colorInfo: ink.blue,
    colorSuccess: ink.done,
    colorWarning: ink.soon,
    colorError: ink.late,
    colorText: ink.text,
    colorTextSecondary: ink.text2,
    colorTextTertiary: ink.text3,
    colorTextDescription: ink.text3,
    colorTextPlaceholder: ink.text3,
    colorBgLayout: ink.paper,
    colorBorder: ink.lineStrong,
    colorBorderSecondary: ink.line,
    controlHeight: 32,
    controlHeightSM: 26,
    controlHeightLG: 38,
    controlOutlineWidth: 2,
  },
  components: {
    Button: {
      colorPrimary: ink.red,
      colorPrimaryHover: ink.redDeep,
      colorPrimaryActive: ink.redDeep,
      primaryShadow: 'none',
      defaultShadow: 'none',
      dangerShadow: 'none',
      fontWeight: 500,
      paddingInline: 14,
      paddingInlineSM: 10,
    },
    Table: {
      headerBg: ink.sunk,
      headerColor: ink.text2,
      headerSplitColor: 'transparent',
      rowHoverBg: ink.sunk,
      rowSelectedBg: ink.blueSoft,
      rowSelectedHoverBg: ink.blueSoft,
      cellPaddingBlockSM: 7,
      cellPaddingInlineSM: 10,
    },
    Segmented: { trackBg: '#edebe6', itemSelectedBg: ink.card },
  },
};
