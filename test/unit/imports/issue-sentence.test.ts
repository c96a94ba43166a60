import { describe, expect, it } from 'vitest';
import { issueSentence } from '../../../shared/text/issue-sentence';
import { issueSeverities, issueTexts, type IssueCode } from '../../../shared/text/issues';

const codes = Object.keys(issueTexts) as IssueCode[];
const places = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('sentences of findings', () => {
  it.each(codes)('%s says the same in both languages, and what happens to the row', (code) => {
    const { zh, en } = issueTexts[code];
    expect(places(zh)).toEqual(places(en));
    const fate = { error: /未入账|不能入账/, warning: /入账|采用/, note: /入账/ }[
      issueSeverities[code]
    ];
    expect(zh).toMatch(fate);
  });

  it('name the field as people know it', () => {
    const issue = {
      code: 'amountNegative',
      values: { field: 'aumDailyAvg3m', text: '-5' },
    } as const;
    expect(issueSentence(issue, 'zh-CN')).toBe(
      '“近三月日均资产”是负数（-5），已照原值入账，请核对',
    );
    expect(issueSentence(issue, 'en')).toContain('Daily average (3 months)');
  });
});
