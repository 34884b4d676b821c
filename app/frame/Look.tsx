import { StyleProvider } from '@ant-design/cssinjs';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { CalendarOutlined, CloseCircleFilled, CloseOutlined, DownOutlined } from '../parts/icons.tsx';
import { theme } from '../theme.ts';
import { keptStyles } from './kept-styles.ts';
import '../parts/parts.css';
import './frame.css';

const styles = keptStyles();

/** The component library as this program looks: Chinese, quiet, nothing remembered by the browser. */
export const Look = ({ children }: { readonly children: ReactNode }) => (
  <StyleProvider cache={styles}>
    <ConfigProvider
      locale={zhCN}
      theme={theme}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      input={{ autoComplete: 'off' }}
      textArea={{ autoComplete: 'off' }}
      // The library's own icons would be read aloud by their English names.
      select={{ suffixIcon: <DownOutlined />, clearIcon: <CloseCircleFilled />, removeIcon: <CloseOutlined /> }}
      datePicker={{ suffixIcon: <CalendarOutlined />, clearIcon: <CloseCircleFilled /> }}
      modal={{ className: 'dialog', closeIcon: <CloseOutlined /> }}
    >
      <App component={false}>{children}</App>
    </ConfigProvider>
  </StyleProvider>
);
