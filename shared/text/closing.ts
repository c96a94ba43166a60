/** Asked by the system's own dialog, which does not know the language of the ledger: both. */
export const closingTexts = {
  question: '指派草稿还没有提交。/ The draft of the assignment is not committed.',
  detail: '关闭后草稿不能找回。/ Once closed, the draft is gone.',
  stay: '返回 / Go back',
  close: '放弃草稿并关闭 / Discard and close',
} as const;
