import { load } from 'cheerio';

export interface Question {
  readonly question: string;
  readonly answer: string;
}

const plain = (text: string) => text.replace(/[ \n\r\t]+/g, ' ').trim();

/**
 * Questions and answers of a text: each heading of the third level with all that stands below it, up to the next
 * heading. The words are exactly those on the page.
 * @param html of the text as it stands on the page
 */
export function questionsOf(html: string): readonly Question[] {
  const $ = load(html, null, false);
  return $('h3')
    .toArray()
    .map((heading) => {
      let answer = '';
      for (let node = heading.nextSibling; node; node = node.nextSibling) {
        if (node.type === 'tag' && /^h[23]$/.test(node.name)) break;
        answer += $(node).text();
      }
      return { question: plain($(heading).text()), answer: plain(answer) };
    });
}
