import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../electron/spreadsheet/read-workbook';
import { textFile } from '../../fixtures/files';
import { clientRows, pageOf } from '../../fixtures/page-files';

const read = (html: string, encoding = 'gb18030') =>
  readWorkbook(textFile(html, encoding), '客户资产.xls');
const rowsOf = (html: string) => read(html).sheets[0]?.rows;
const page = (inside: string) => `<html><body>${inside}</body></html>`;

describe('pieces of a page', () => {
  it.each([
    '<center>',
    '<script>var a = "<table>";</script>',
    '<title>客户</title>',
    '<form name="f">',
    '<font size=3>',
    '<%-- export --%>\n',
    '<link rel="stylesheet" href="a.css">',
    '<br>',
    '\ufeff\r\n<div>',
    '<!-- <table><tr><td>old</td></tr></table> -->',
  ])('are pages when they begin with %j', (before) => {
    expect(read(pageOf(clientRows, before)).format).toBe('html');
    expect(rowsOf(pageOf(clientRows, before))).toEqual(clientRows);
  });

  it('keeps titles and units that stand outside of the table', () => {
    const html = pageOf(clientRows, '<h3>客户资产表</h3><p>单位:元</p>', '<p>制表人:示例</p>');
    expect(rowsOf(html)).toEqual([['客户资产表'], ['单位:元'], ...clientRows, ['制表人:示例']]);
  });

  it('takes rows whose table was left out', () => {
    expect(rowsOf('<tr><td>客户号</td><td>姓名</td></tr><tr><td>01</td><td>赵</td></tr>')).toEqual([
      ['客户号', '姓名'],
      ['01', '赵'],
    ]);
  });
});

describe('cells', () => {
  it('puts characters written as names or numbers in, also those escaped twice', () => {
    const [row] = rowsOf(
      page(
        '<table><tr><td>&#29579;&#x4E94;</td><td>A&amp;B&middot;C</td><td>&yen;1</td><td>&amp;#x738B;</td></tr></table>',
      ),
    ) as unknown[][];
    expect(row).toEqual(['王五', 'A&B·C', '¥1', '王']);
  });

  it('is not misled by > inside an attribute', () => {
    expect(
      rowsOf('<table><tr><td title=">=50万" onclick="if(a>0)b()">赵</td><td>1</td></tr></table>'),
    ).toEqual([['赵', '1']]);
  });

  it('ends cells and rows that nobody closed', () => {
    const html = '<table><tr><td>号<td><font>名<tr><td>01<td><font><b>赵</table>';
    expect(rowsOf(html)).toEqual([
      ['号', '名'],
      ['01', '赵'],
    ]);
  });

  it('leaves out what is not shown, and takes what stands in fields', () => {
    const html =
      '<table><tr><td><span style="display: none">000</span>1</td><td><input type="text" value="赵"></td></tr></table>';
    expect(rowsOf(html)).toEqual([['1', '赵']]);
  });

  it('finds the places behind cells that span columns and rows', () => {
    const html =
      '<table><tr><td rowspan=2>号</td><td colspan=2>存款</td></tr><tr><td>活期</td><td>定期</td></tr></table>';
    const sheet = read(html).sheets[0];
    expect(sheet?.rows).toEqual([
      ['号', '存款'],
      [null, '活期', '定期'],
    ]);
    expect(sheet?.merges).toEqual([
      { firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 0 },
      { firstRow: 0, lastRow: 0, firstColumn: 1, lastColumn: 2 },
    ]);
  });

  it('takes the number that Excel or LibreOffice keep beside a rounded text', () => {
    const html =
      '<table><tr><td x:num="20000.5">2万</td><td sdval="0.5">50%</td><td x:num="300101">0000300101</td><td x:num="43525">2019-3-1</td><td x:num>7</td></tr></table>';
    expect(rowsOf(html)).toEqual([
      [
        20000.5,
        { kind: 'number', value: 0.5, shown: '50%' },
        { kind: 'number', value: 300101, shown: '0000300101' },
        '2019-3-1',
        '7',
      ],
    ]);
  });
});

describe('tables in tables and beside each other', () => {
  it('takes a small table inside a cell for its text', () => {
    const inner = '<table><tr><td>赵一</td></tr></table>';
    expect(
      rowsOf(
        pageOf([
          ['01', inner, '1'],
          ['02', '钱', '2'],
        ]),
      ),
    ).toEqual([
      ['01', '赵一', '1'],
      ['02', '钱', '2'],
    ]);
  });

  it('takes a list inside a table that only places it, with the lines above it', () => {
    const layout = `<table><tr><td>单位:万元</td></tr><tr><td>${pageOf(clientRows)}</td></tr></table>`;
    expect(read(layout).sheets.map(({ rows }) => rows)).toEqual([[['单位:万元'], ...clientRows]]);
  });

  it('joins a header to the rows that a web grid keeps in the next table, and says so', () => {
    const [header, ...body] = clientRows as [readonly string[], ...(readonly string[])[]];
    const { sheets } = read(page(pageOf([header]) + pageOf(body)));
    expect(sheets).toHaveLength(1);
    expect(sheets[0]?.rows).toEqual(clientRows);
    expect(sheets[0]?.remarks?.map(({ code }) => code)).toEqual(['tablesJoined']);
  });

  it('keeps two lists apart', () => {
    expect(read(page(pageOf(clientRows) + pageOf(clientRows))).sheets).toHaveLength(2);
  });
});

describe('pages in one file', () => {
  const mhtml = (encoding: string, body: string) =>
    [
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary="----=_Next"',
      '',
      '------=_Next',
      'Content-Location: file:///C:/x/sheet001.htm',
      `Content-Transfer-Encoding: ${encoding}`,
      'Content-Type: text/html; charset="gb2312"',
      '',
      body,
      '------=_Next--',
    ].join('\r\n');
  const bytes = Buffer.from(textFile(page(pageOf(clientRows)), 'gb18030'));

  it('reads quoted-printable and base64', () => {
    const quoted = [...bytes].map((byte) => `=${byte.toString(16).padStart(2, '0').toUpperCase()}`);
    const lines = quoted.join('').replace(/(.{72})/g, '$1=\r\n');
    for (const text of [
      mhtml('quoted-printable', lines),
      mhtml('base64', bytes.toString('base64')),
    ]) {
      expect(rowsOf(text)).toEqual(clientRows);
    }
  });
});

describe('XML Spreadsheet 2003', () => {
  const book = (cell: string) =>
    `<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="客户"><Table><Row><Cell>${cell}</Cell></Row></Table></Worksheet></Workbook>`;
  const plain = book('<Data ss:Type="String">赵一</Data>');

  it.each([
    ['no declaration', plain],
    ['a long comment', `<?xml version="1.0"?><!--${'说明 <html> '.repeat(5000)}-->${plain}`],
    ['an instruction', `<?mso-application progid="Excel.Sheet"?>${plain}`],
    [
      'prefixes',
      plain
        .replaceAll('<W', '<ss:W')
        .replaceAll('</W', '</ss:W')
        .replaceAll('xmlns=', 'xmlns:a=')
        .replace(/<(\/?)(Table|Row|Cell|Data)/g, '<$1ss:$2'),
    ],
  ])('is recognised with %s', (_name, xml) => {
    const workbook = read(xml, 'utf8');
    expect(workbook.format).toBe('xml2003');
    expect(workbook.sheets[0]?.rows).toEqual([['赵一']]);
  });

  it('keeps letters of every look', () => {
    const rich =
      '<ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>赵</B><Font>一</Font>·</ss:Data>';
    expect(read(book(rich), 'utf8').sheets[0]?.rows).toEqual([['赵一·']]);
  });
});
