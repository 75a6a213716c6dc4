import { sourceFiles, type SourceFile } from './source-tree';

const pages = sourceFiles('apps/web/src', ['.svelte', '.svelte.ts', '.html']);
const styles = sourceFiles('apps/web/src', ['.css']);

const media = /<(audio|video|track|embed|object|iframe|canvas|img|picture|image|marquee|blink)\b/g;
const gestures =
  /\b(draggable|accesskey|on:?(drag|touch|pointer|mouse|swipe|wheel|device|contextmenu|dblclick)\w*)\b/gi;
/** Keys that act are keys with a name, never letters. */
const letterKeys = /\.key (===|!==) '[^']'|\.keyCode\b/g;
const pasting = /\bon:?(paste|copy|cut|beforeinput)\b/gi;

/** Every place where a pattern occurs, as path and text. */
const uses = (files: readonly SourceFile[], pattern: RegExp) =>
  files.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([found]) => `${path}: ${found.trim()}`));

/** Means that some people cannot use, and that the site does without. */
describe('in the site', () => {
  it('there is no sound, moving picture or picture of text', () => {
    expect(uses(pages, media)).toEqual([]);
    expect(uses(styles, /url\((?![^)]*\.woff2)[^)]*\)/g)).toEqual([]);
  });

  it('nothing is dragged, drawn, shaken or opened by hovering, and no letter is a command', () => {
    expect(uses(pages, gestures)).toEqual([]);
    expect(uses(pages, /addEventListener\(\s*['"](drag|touch|pointer|mouse|device|key)\w*['"]/g)).toEqual([]);
    expect(uses(pages, letterKeys)).toEqual([]);
    expect(uses(styles, /:hover[^{]*\{[^}]*\b(display|visibility|opacity|content)\s*:[^}]*\}/g)).toEqual([]);
  });

  it('what is seen first comes first in the document', () => {
    // The main menu below the account, on narrow screens.
    expect(uses(styles, /(?<![\w-])order: *\S+;|(row|column)-reverse/g)).toEqual([
      'apps/web/src/lib/styles/header.css: order: 3;',
      'apps/web/src/lib/styles/header.css: order: 0;',
    ]);
    expect(uses(pages, /tabindex=["{]*[1-9]/g)).toEqual([]);
  });

  it('no style or script asks how a screen is held', () => {
    expect(
      uses([...pages, ...styles], /\(orientation\b|screen\.orientation|orientation: *(portrait|landscape)/g),
    ).toEqual([]);
  });

  it('nothing flashes', () => {
    // Below three times a second: a turn of an animation that goes on takes more than a third of one.
    const endless = uses(styles, /animation:[^;]*infinite[^;]*;/g);
    const seconds = endless.map((each) => Number(/([\d.]+)s\b/.exec(each.split('animation:')[1] ?? '')?.[1]));
    expect(seconds.length).toBeGreaterThan(0);
    expect(seconds.filter((each) => !(each > 1 / 3))).toEqual([]);
  });

  it('codes may be pasted, and no field keeps a password manager out', () => {
    expect(uses(pages, pasting)).toEqual([]);
    expect(uses(pages, /captcha/gi)).toEqual([]);
    expect(uses(pages, /autocomplete="one-time-code"/g).length).toBeGreaterThanOrEqual(2);
  });
});

it.each([
  [media, '<img src="a.png" alt="">'],
  [gestures, '<li draggable="true">'],
  [gestures, '<button onmousedown={go}>'],
  [letterKeys, "if (event.key === 'k') go();"],
  [pasting, '<input onpaste={refuse}>'],
])('%s would be found in %s', (pattern, text) => {
  expect(uses([{ path: 'a.svelte', text, imports: [] }], pattern)).toHaveLength(1);
});
