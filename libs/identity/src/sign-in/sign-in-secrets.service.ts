import { Injectable } from '@nestjs/common';
import { Config, deriveToken, hashToken, tokensEqual } from '@onderling/platform';
import { deriveCode, groupCode, readCode } from '../codes';

/** Link token and code of a challenge: both follow from its nonce and the server's secret, so neither is stored. */
@Injectable()
export class SignInSecrets {
  constructor(private readonly config: Config) {}

  /** 256 bits, URL-safe. */
  linkToken(nonce: string): string {
    return deriveToken(this.config.secret, 'sign-in-link', nonce);
  }

  private code(nonce: string): string {
    return deriveCode(this.config.secret, 'sign-in-code', nonce);
  }

  /** The code as the mail shows it. */
  shownCode(nonce: string): string {
    return groupCode(this.code(nonce));
  }

  /** What is stored of both. The code's hash is keyed: forty bits alone could be tried out. */
  hashesOf(nonce: string): { linkHash: string; codeHash: string } {
    return { linkHash: hashToken(this.linkToken(nonce)), codeHash: this.hashCode(this.code(nonce)) };
  }

  /** Compares what was typed with the stored hash, in constant time. */
  isCode(typed: string, codeHash: string): boolean {
    return tokensEqual(this.hashCode(readCode(typed)), codeHash);
  }

  private hashCode(code: string): string {
    return deriveToken(this.config.secret, 'sign-in-code-hash', code);
  }
}
