import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  paperCss,
  paragraphs,
  shifted,
  sizeInBox,
  text,
  wrappedHeight,
} from '../../../electron/print/sheet-of-paper';

const box = { x: 0, y: 0, width: 55, height: 9 };

it('finds a size at which any text of a sensible length fits its cell', () => {
  const characters = fc.constantFrom(...'张三·䶮𫖯aW9 （）。，');
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 60 }), (letters) => {
      const content = letters.join('');
      const size = sizeInBox([content], box, 10.5);
      expect(size).toBeGreaterThanOrEqual(5);
      expect(size).toBeLessThanOrEqual(10.5);
      expect(wrappedHeight([content], box.width, size)).toBeLessThanOrEqual(box.height);
    }),
  );
});

it('shrinks a little before it wraps, and never past the height', () => {
  expect(sizeInBox(['短'], box, 10.5)).toBe(10.5);
  expect(sizeInBox(['一二三四五六七八九十一二三四五六'], box, 10.5)).toBeLessThan(10.5);
  const two = sizeInBox(['古丽巴哈尔·吾买尔江·阿卜杜热合曼·示例'], box, 10.5);
  expect(wrappedHeight(['古丽巴哈尔·吾买尔江·阿卜杜热合曼·示例'], 55, two)).toBeLessThan(9);
});

it('makes words between asterisks bold and nothing else markup', () => {
  const markup = paragraphs({ ...box, height: 40 }, ['一、**不得<b>出借**。']);
  expect(markup).toContain('<b>不得&lt;b&gt;出借</b>');
  expect(text(box, '<img src=x>')).not.toContain('<img');
});

it('moves a printed paper by its offset and leaves the rest as it is', () => {
  const paper = { title: '', fileName: '', css: paperCss, pages: ['<section></section>'] };
  expect(shifted(paper, { x: 0, y: 0 })).toBe(paper);
  const moved = shifted(paper, { x: 15, y: -5 });
  expect(moved.css).toContain('translate(1.5mm, -0.5mm)');
  expect(moved.pages).toBe(paper.pages);
});
