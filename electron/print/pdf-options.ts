/** How a paper becomes a PDF: its own page size, nothing added by the printing engine. */
export const pdfOptions = {
  pageSize: 'A4',
  preferCSSPageSize: true,
  printBackground: true,
  margins: { top: 0, bottom: 0, left: 0, right: 0 },
} as const;
