import { excelSerial, partsOf } from '../calendar.mjs';
import { finishSheet, formatted, startSheet, xlsxBytes } from './sheet.mjs';

const header = [
  '工号',
  '姓名',
  '岗位',
  '所属网点',
  '联系电话',
  '入行日期',
  '能力系数',
  '保密协议签署日',
];

/**
 * The list of staff as a branch office keeps it by hand: a merged title, days in every form.
 * @param {import('../types.mjs').Outlet} outlet
 * @returns {import('../write-sample-files.mjs').SampleFile}
 */
export function staffList({ branchName, staff }) {
  const draft = startSheet();
  draft.add(`${branchName}员工名单`);
  draft.merge(0, header.length - 1);
  draft.add(...header);
  staff.forEach((member, index) => draft.add(...memberCells(member, index, branchName)));
  const sheet = finishSheet(draft, { widths: [10, 16, 12, 26, 14, 14, 10, 16] });
  return {
    name: '员工名单.xlsx',
    bytes: xlsxBytes([{ name: '员工', sheet }]),
    facts: { kind: 'staff', month: null, unit: null, sheet: '员工', rows: staff.length },
    totals: {},
  };
}

function memberCells(member, index, branchName) {
  return [
    member.staffNo,
    member.name,
    member.role,
    branchName,
    member.mobile,
    dayCell(member.joinedOn, index),
    member.ability,
    member.confidentialitySignedOn && dayCell(member.confidentialitySignedOn, index + 1),
  ];
}

function dayCell(day, index) {
  const { year, index: month, day: date } = partsOf(day);
  switch (index % 4) {
    case 0:
      return formatted(excelSerial(day), 'yyyy-mm-dd');
    case 1:
      return `${year}/${month}/${date}`;
    case 2:
      return `${year}.${month}.${date}`;
    default:
      return `${year}年${month}月${date}日`;
  }
}
