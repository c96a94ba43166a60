import { staffMobile } from './mobile-number.mjs';

// "示例·" in front of every name: nobody is called that.
const people = [
  ['880001', '示例·沈砚书', '网点负责人', '2009-07-06', 1.2, '2026-01-05'],
  ['880101', '示例·陆知远', '理财经理', '2014-07-01', 1.2, '2026-01-05'],
  ['880102', '示例·江照晚', '理财经理', '2016-07-04', 1.1, '2026-01-05'],
  ['880103', '示例·顾清和', '理财经理', '2018-08-20', 1, '2026-01-06'],
  ['880104', '示例·许临川', '理财经理', '2021-07-12', 0.9, '2026-01-06'],
  ['880105', '示例·叶初晴', '理财经理', '2024-07-08', 0.7, '2026-03-18'],
  ['880111', '示例·秦牧野', '客户经理', '2013-05-13', 1, '2026-01-06'],
  ['880121', '示例·温如言', '理财顾问', '2012-11-01', 1, '2026-01-05'],
  ['880201', '示例·苏念安', '大堂经理', '2019-07-15', 1, '2026-01-07'],
  ['880202', '示例·方既明', '大堂经理', '2023-09-01', 0.8, null],
  ['880301', '示例·何以宁', '柜员', '2017-07-10', 1, null],
  ['880302', '示例·周晏清', '柜员', '2020-08-03', 1, null],
  ['880303', '示例·林小满', '柜员', '2025-07-14', 0.8, null],
];

/**
 * The people of the outlet: thirteen, head first.
 * @returns {import('../types.mjs').StaffMember[]}
 */
export function outletStaff() {
  return people.map(
    ([staffNo, name, role, joinedOn, ability, confidentialitySignedOn], index) =>
      /** @type {import('../types.mjs').StaffMember} */ ({
        staffNo,
        name,
        role,
        mobile: staffMobile(index),
        joinedOn,
        ability,
        confidentialitySignedOn,
      }),
  );
}

/**
 * Who looks after a client, or null: nearly all VIP clients have a relationship manager, some below
 * the standard a lobby manager or teller, the many others nobody.
 * @param {number} highestAverage the client's highest three-month average, fen
 * @param {import('../types.mjs').StaffMember[]} staff
 * @param {import('../random.mjs').Random} random
 */
export function chooseOwner(highestAverage, staff, random) {
  const withRole = (...roles) => staff.filter(({ role }) => roles.includes(role));
  if (highestAverage >= 20_000_000) {
    return random.chance(0.88) ? random.pick(withRole('理财经理')) : null;
  }
  if (highestAverage >= 10_000_000) {
    return random.chance(0.2) ? random.pick(withRole('大堂经理', '柜员')) : null;
  }
  return random.chance(0.004) ? random.pick(withRole('理财经理', '大堂经理')) : null;
}
