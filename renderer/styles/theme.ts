import type { ThemeConfig } from 'antd';

const fontFamily =
  '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Segoe UI", sans-serif';

/** The look: dense, calm, office. Colours keep AA contrast on white. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1f5f9f',
    colorInfo: '#1f5f9f',
    colorSuccess: '#1d7a46',
    colorWarning: '#9a6200',
    colorError: '#b3261e',
    colorLink: '#1f5f9f',
    colorText: '#1d2733',
    colorTextSecondary: '#4d5b6b',
    colorTextTertiary: '#5f6d7d',
    colorTextDescription: '#5a6878',
    colorTextPlaceholder: '#6b7887',
    colorBorder: '#c3ccd6',
    colorBorderSecondary: '#dde3ea',
    colorBgLayout: '#f3f5f8',
    fontFamily,
    fontSize: 13,
    fontSizeHeading1: 22,
    fontSizeHeading2: 18,
    fontSizeHeading3: 15,
    fontSizeHeading4: 14,
    lineHeight: 1.55,
    borderRadius: 3,
    borderRadiusLG: 4,
    controlHeight: 28,
    controlHeightSM: 24,
    controlHeightLG: 34,
    padding: 12,
    paddingLG: 16,
    paddingMD: 14,
    margin: 12,
    marginLG: 16,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
    boxShadowTertiary: 'none',
  },
  components: {
    Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 4px', labelColor: '#3a4756' },
    Table: { cellPaddingBlock: 5, cellPaddingInline: 8, headerBg: '#eef2f6' },
    Tabs: { horizontalMargin: '0 0 8px', horizontalItemPadding: '6px 0' },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Modal: { titleFontSize: 15 },
    Descriptions: { itemPaddingBottom: 6 },
  },
};
