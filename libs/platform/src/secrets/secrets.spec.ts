import { Config } from '../config/config';
import { SecretBox } from './secret-box';
import { deriveToken, hashToken, randomToken, tokensEqual } from './tokens';

const settings = (secret: string) =>
  Config.fromEnvironment({
    MODE: 'demo',
    DATABASE_URL: 'mysql://u:p@db/x',
    REDIS_URL: 'redis://r',
    SECRET_KEY: secret,
  });

describe('tokens', () => {
  it('are the same for the same purpose and nonce, and different for any other', () => {
    const token = deriveToken('secret', 'invitation', 'n1');
    expect(deriveToken('secret', 'invitation', 'n1')).toBe(token);
    expect(token).toMatch(/^[\w-]{43}$/);
    const others = [
      deriveToken('secret', 'invitation', 'n2'),
      deriveToken('secret', 'sign-in', 'n1'),
      deriveToken('other', 'invitation', 'n1'),
      deriveToken('secret', 'invitationn1', ''),
    ];
    expect(new Set([token, ...others]).size).toBe(5);
  });

  it('are stored as a hash and compared without telling where they differ', () => {
    const token = randomToken();
    expect(hashToken(token)).toMatch(/^[0-9a-f]{64}$/);
    expect(tokensEqual(token, token)).toBe(true);
    expect(tokensEqual(token, `${token}x`)).toBe(false);
  });
});

describe('the secret box', () => {
  const box = new SecretBox(settings('k'.repeat(40)));

  it('gives back what was put in, and never the same text twice', () => {
    const sealed = box.seal('JBSWY3DPEHPK3PXP', 'second-factor:7');
    expect(box.open(sealed, 'second-factor:7')).toBe('JBSWY3DPEHPK3PXP');
    expect(box.seal('JBSWY3DPEHPK3PXP', 'second-factor:7')).not.toBe(sealed);
    expect(sealed).not.toContain('JBSWY3');
  });

  it('stays closed for another row, another key and a changed text', () => {
    const sealed = box.seal('seed', 'second-factor:7');
    const changed = sealed.replace(/\.(.)/, (_, first: string) => `.${first === 'A' ? 'B' : 'A'}`);
    expect(() => box.open(sealed, 'second-factor:8')).toThrow();
    expect(() => new SecretBox(settings('l'.repeat(40))).open(sealed, 'second-factor:7')).toThrow();
    expect(() => box.open(changed, 'second-factor:7')).toThrow();
    expect(() => box.open('', 'second-factor:7')).toThrow('Not a sealed secret');
  });
});
