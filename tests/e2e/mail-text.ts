import type { CapturedMail } from '../support/post-box';

/** The address in a mail that begins with this path. */
export const linkIn = (mail: CapturedMail, path: string): string =>
  new RegExp(`https?://\\S+/${path}/[\\w-]+`).exec(mail.parsed.text ?? '')?.[0] ?? '';

/** Eight letters and digits, in two groups. */
export const codeIn = (mail: CapturedMail): string =>
  /^\s*([A-Z0-9]{4}[- ]?[A-Z0-9]{4})\s*$/m.exec(mail.parsed.text ?? '')?.[1] ?? '';
