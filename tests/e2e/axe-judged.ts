/** What axe could not decide by itself and somebody has looked at. What is not in this list fails the tests. */
export interface Judged {
  readonly rule: string;
  /** The element that axe asks about, as HTML. */
  readonly element: RegExp;
  /** The reason that axe gives. */
  readonly because: RegExp;
  /** Why it is right, and the test that keeps it so where there is one. */
  readonly verdict: string;
}

export const judged: readonly Judged[] = [
  {
    rule: 'color-contrast',
    element: /^<text class="in" /,
    because: /^shortTextContent$/,
    verdict:
      'The number in a mark of the map: the colour on-teal on teal, a pair of apps/web/src/lib/styles/contrast.spec.ts.',
  },
  {
    rule: 'color-contrast',
    element: /^<text x=/,
    because: /^bgOverlap$/,
    verdict:
      'The name of a place on the map: ink with a rim of paper over pale dots; ink on paper is a pair of contrast.spec.ts. ' +
      'The same names and numbers stand in the text alternative and in the list beside the map.',
  },
  {
    rule: 'color-contrast',
    element: /^<select class="input/,
    because: /^bgGradient$/,
    verdict:
      'The gradients draw the arrow at the end of the select; its text is ink on surface, a pair of contrast.spec.ts.',
  },
];
