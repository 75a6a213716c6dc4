import { HtmlValidate } from 'html-validate';

/** The rules of html-validate for correct and accessible HTML; what is switched off is a matter of style. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-raw-characters': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // A length that search engines like; our titles carry the name of a training.
    'long-title': 'off',
    'valid-id': ['error', { relaxed: true }],
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
    // On a list or section of its own it is right.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
  },
});

/** What is wrong with the HTML that the server sent, one line per rule and element. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`);
}
