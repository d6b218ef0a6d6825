import { describe, expect, it } from 'vitest';
import { questionsOf } from '../../../src/site/questions.ts';

describe('the questions of a text', () => {
  it('are the headings of the third level, each with all that stands below it', () => {
    const html =
      '<p>Before.</p><h2>Part</h2><h3>One?</h3><p>First,\nwith <a href="#">a link</a>.</p>\n<ul><li>Item</li></ul>' +
      '<h3>Two?</h3><p>Second.</p><h2>Next part</h2><p>No answer.</p>';
    expect(questionsOf(html)).toEqual([
      { question: 'One?', answer: 'First, with a link. Item' },
      { question: 'Two?', answer: 'Second.' },
    ]);
  });

  it('keep the no-break spaces of the page', () => {
    expect(questionsOf('<h3>W czym?</h3><p>w\u00a0tym</p>')[0]?.answer).toBe('w\u00a0tym');
  });
});
