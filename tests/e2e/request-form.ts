import type { Visitor } from '../support/browser';

/** A working day, `days` from now at the earliest, in the words of the form. */
export function workingDay(days: number): { day: string; month: string } {
  const date = new Date(Date.now() + days * 86_400_000);
  while ([0, 6].includes(date.getUTCDay())) date.setUTCDate(date.getUTCDate() + 1);
  return { day: String(date.getUTCDate()), month: String(date.getUTCMonth() + 1) };
}

/** Ticks a topic, which is folded away under its theme. */
export async function tickTopic(visitor: Visitor, topicId: string): Promise<void> {
  const box = visitor.page.locator(`input[name=topics][value="${topicId}"]`);
  const theme = visitor.page.locator('details', { has: box });
  if ((await theme.getAttribute('open')) === null) await theme.locator('summary').click();
  await box.check();
}

/** Fills a moment, from ten to twelve in the morning. */
export async function fillMoment(visitor: Visitor, name: string, when: { day: string; month: string }): Promise<void> {
  const typed = { ...when, from: '10.00', to: '12.00' };
  for (const [piece, text] of Object.entries(typed)) await visitor.page.fill(`[name="${name}.${piece}"]`, text);
}
