import type { Paper } from '../../../shared/models/paper';
import { frame, page, paperCss, text } from '../sheet-of-paper';

/** The sheet with the recovery code, to be printed once and locked away. */
export function recoverySheetPaper(facts: {
  readonly branchName: string;
  readonly recoveryCode: string;
  readonly printedAt: string;
}): Paper {
  const line = (y: number, content: string, size = 11) =>
    text({ x: 25, y, width: 160, height: 8 }, content, { size });
  const groups = facts.recoveryCode.split('-');
  const rows = [groups.slice(0, 3), groups.slice(3)];
  return {
    title: '台账恢复码',
    fileName: '台账恢复码.pdf',
    css: paperCss,
    pages: [
      page([
        text({ x: 20, y: 30, width: 170, height: 12 }, '台账恢复码', {
          font: 'sans',
          size: 20,
          bold: true,
          align: 'center',
        }),
        text({ x: 20, y: 44, width: 170, height: 8 }, facts.branchName, {
          align: 'center',
          size: 12,
        }),
        frame({ x: 25, y: 62, width: 160, height: 44 }, 0.7),
        ...rows.map((row, index) =>
          text({ x: 25, y: 68 + index * 16, width: 160, height: 16 }, row.join('   '), {
            font: 'sans',
            size: 22,
            bold: true,
            align: 'center',
          }),
        ),
        line(118, '1. 忘记密码时，在登录页选择“用恢复码重设密码”，输入上面六组字符。'),
        line(127, '2. 恢复码与密码等效：请封存在保险柜或重要物品交接登记中，不要与电脑放在一起。'),
        line(136, '3. 恢复码只在新建台账时显示一次，程序不保存。遗失且忘记密码，台账无法打开。'),
        line(145, '4. 字母 O 与数字 0、字母 I 与数字 1 不会混用，大小写均可。'),
        line(165, `打印时间：${facts.printedAt.replace('T', ' ')}`, 9.5),
        line(174, '保管人签名：____________________        日期：________ 年 ____ 月 ____ 日'),
      ]),
    ],
  };
}
