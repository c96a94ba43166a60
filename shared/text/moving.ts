/** Told by the system's own dialog before any ledger is open, whose language would count: both. */
export const movingTexts = {
  moved: {
    zh: '台账已从漫游配置移到本机：{{to}}。漫游配置在注销时会被复制，打开着的台账会因此损坏。原来的文件保留在 {{keptAt}}，确认新位置可用后可以删除。',
    en: 'The ledger was moved from the roaming profile to this PC: {{to}}. The roaming profile is copied at log-off, which tears an open ledger. The former files are kept at {{keptAt}}; delete them once the new place has proved good.',
  },
} as const;
