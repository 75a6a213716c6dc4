import type { Language } from '@onderling/contracts';
import type { Block, ComposedMail } from './blocks';

export interface Reader {
  readonly language: Language;
  /** Null when nobody is known by that address yet, or the person has told no name. */
  readonly firstName: string | null;
}

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const frame = {
  nl: {
    hello: (name: string | null) => (name ? `Hallo ${name},` : 'Hallo,'),
    closing: 'Groet,\nOnderling',
    foot: 'Deze mail is automatisch gemaakt. Antwoorden op deze mail leest niemand.',
  },
  en: {
    hello: (name: string | null) => (name ? `Hello ${name},` : 'Hello,'),
    closing: 'Kind regards,\nOnderling',
    foot: 'This mail was made automatically. Nobody reads answers to it.',
  },
} as const;

/**
 * Turns a mail into its two parts. Both carry the same words in the same order; the HTML has a language, headings and
 * lists, no picture, no inline style and nothing from elsewhere.
 */
export function render(mail: ComposedMail, reader: Reader): RenderedMail {
  const { hello, closing, foot } = frame[reader.language];
  const subject = headerLine(mail.subject);
  const greeting = hello(reader.firstName && headerLine(reader.firstName));
  const plain = [greeting, ...mail.blocks.map(blockAsText), closing, `-- \n${foot}`];
  const rich = [
    `<p>${escape(greeting)}</p>`,
    ...mail.blocks.map(blockAsHtml),
    `<p>${lines(closing)}</p>`,
    `<p class="foot">${escape(foot)}</p>`,
  ];
  return { subject, text: `${plain.join('\n\n')}\n`, html: page(subject, reader.language, rich.join('\n')) };
}

/** The longest subject; what is over is cut at a word. */
const subjectLength = 140;

/**
 * One line that is safe in a header of a mail: no controls, no line separators, no direction marks, and nothing a
 * mail reader would decode as an encoded word (RFC 2047).
 */
export function headerLine(words: string): string {
  const line = words
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu, '')
    .replace(/=(?=\?)/g, '= ')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...line];
  if (characters.length <= subjectLength) return line;
  return `${characters
    .slice(0, subjectLength)
    .join('')
    .replace(/\s+\S*$/, '')} …`;
}

function blockAsText(block: Block): string {
  switch (block.kind) {
    case 'text':
      return tidy(block.text);
    case 'heading':
      return tidy(block.text).toUpperCase();
    case 'facts':
      return block.rows.map(([label, value]) => `${label}: ${tidy(value).replaceAll('\n', '\n  ')}`).join('\n');
    case 'list':
      return block.items.map((item) => `- ${tidy(item).replaceAll('\n', '\n  ')}`).join('\n');
    case 'quote':
      return tidy(block.text).replace(/^/gm, '> ');
    case 'code':
      return `    ${tidy(block.text)}`;
    case 'action':
    case 'link':
      return `${block.label}:\n${block.href}`;
  }
}

function blockAsHtml(block: Block): string {
  switch (block.kind) {
    case 'text':
      return `<p>${lines(block.text)}</p>`;
    case 'heading':
      return `<h2>${escape(tidy(block.text))}</h2>`;
    case 'facts':
      return `<dl>${block.rows.map(([label, value]) => `<dt>${escape(label)}</dt><dd>${lines(value)}</dd>`).join('')}</dl>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${lines(item)}</li>`).join('')}</ul>`;
    case 'quote':
      return `<blockquote><p>${lines(block.text)}</p></blockquote>`;
    case 'code':
      return `<p class="code"><strong>${escape(tidy(block.text))}</strong></p>`;
    case 'action':
      return `<p class="action"><a href="${escape(block.href)}">${escape(block.label)}</a></p>`;
    case 'link':
      return `<p><a href="${escape(block.href)}">${escape(block.label)}</a></p>`;
  }
}

/** Controls other than a line break say nothing to a reader and upset some mail programs. */
const tidy = (words: string): string =>
  words
    .replace(/\r\n?|\p{Zl}|\p{Zp}/gu, '\n')
    .replace(/[^\P{Cc}\n]|\p{Cs}/gu, ' ')
    .trim();

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (words: string): string => words.replace(/[&<>"']/g, (character) => entities[character] ?? '');
const lines = (words: string): string => escape(tidy(words)).replaceAll('\n', '<br>');

const style = `body{margin:0;background:#faf8f4;color:#16262b;font:16px/1.55 "Noto Sans","Segoe UI",Arial,sans-serif}
main{max-width:38rem;margin:0 auto;padding:24px 20px;background:#fff}
h1{font-size:21px;line-height:1.3;margin:0 0 20px}h2{font-size:17px;margin:28px 0 8px}
dl{margin:16px 0;padding:12px 16px;background:#f2eee6}dt{font-weight:700}dd{margin:0 0 10px}
blockquote{margin:16px 0;padding-left:14px;border-left:3px solid #478f8c}
a{color:#0b5b5e}.action a{display:inline-block;padding:12px 20px;background:#0b5b5e;color:#fff;border-radius:6px;text-decoration:none;font-weight:700}
.code{font-size:26px;letter-spacing:.1em}.foot{color:#4b5b60;font-size:14px}`;

function page(subject: string, language: Language, body: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light">
<title>${escape(subject)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escape(subject)}</h1>
${body}
</main>
</body>
</html>
`;
}
