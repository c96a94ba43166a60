const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNames = 'http://schemas.openxmlformats.org/package/2006';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Numbers of the cell formats that the style sheet below defines. */
export const formats = { plain: 0, amount: 1, day: 2 };

const override = (part, kind) =>
  `<Override PartName="/xl/${part}.xml" ContentType="${contentType}.${kind}+xml"/>`;
const relation = (id, kind, target) =>
  `<Relationship Id="rId${id}" Type="${relations}/${kind}" Target="${target}"/>`;

/** The parts of the package that do not depend on its rows: path → XML. */
export const fixedParts = {
  '[Content_Types].xml':
    `${declaration}<Types xmlns="${packageNames}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    override('workbook', 'sheet.main') +
    override('worksheets/sheet1', 'worksheet') +
    override('styles', 'styles') +
    override('sharedStrings', 'sharedStrings') +
    '</Types>',
  '_rels/.rels':
    `${declaration}<Relationships xmlns="${packageNames}/relationships">` +
    `${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  'xl/workbook.xml':
    `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}">` +
    '<sheets><sheet name="客户资产" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    `${declaration}<Relationships xmlns="${packageNames}/relationships">` +
    relation(1, 'worksheet', 'worksheets/sheet1.xml') +
    relation(2, 'styles', 'styles.xml') +
    relation(3, 'sharedStrings', 'sharedStrings.xml') +
    '</Relationships>',
  'xl/styles.xml':
    `${declaration}<styleSheet xmlns="${main}">` +
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    '<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
    '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
    '</cellXfs></styleSheet>',
};

/** Beginning and end of the sheet, around its rows. */
export function sheetFrame(widths, rowCount, lastColumn) {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return {
    start:
      `${declaration}<worksheet xmlns="${main}"><dimension ref="A1:${lastColumn}${rowCount}"/>` +
      `<cols>${columns.join('')}</cols><sheetData>`,
    end:
      `</sheetData><mergeCells count="1"><mergeCell ref="A1:${lastColumn}1"/></mergeCells>` +
      '</worksheet>',
  };
}

/** Beginning and end of the table of shared texts. */
export function stringsFrame(uses, different) {
  return {
    start: `${declaration}<sst xmlns="${main}" count="${uses}" uniqueCount="${different}">`,
    end: '</sst>',
  };
}
