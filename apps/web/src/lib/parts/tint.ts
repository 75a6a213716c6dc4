/** One of three tints for the initials, the same for everybody of a body; it has no meaning. */
export function tintOf(organisationId: string): '' | 'b' | 'c' {
  let sum = 0;
  for (const character of organisationId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return (['', 'b', 'c'] as const)[sum % 3] ?? '';
}
