import type { Language, MeView } from '@onderling/contracts';

declare global {
  namespace App {
    interface Locals {
      lang: Language;
      /** Ties the page, its calls to the API and their log lines together. */
      correlationId: string;
    }
    interface PageData {
      lang: Language;
      me: MeView | null;
      demonstration: boolean;
    }
    interface Error {
      message: string;
      /** A code of contracts/errors, when the API said no. */
      code?: string;
      correlationId?: string;
    }
  }
}

export {};
