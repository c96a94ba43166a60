// The invented outlet: its data, its files, and a workbook as large as a city branch's (docs/sample-data.md).
export { generateOutlet } from './outlet.mjs';
export { writeSampleFiles } from './write-sample-files.mjs';
export { writeBigWorkbook } from './big-workbook/write-big-workbook.mjs';
export { writeBigCsv, writeBigXls } from './big-workbook/write-other-forms.mjs';
