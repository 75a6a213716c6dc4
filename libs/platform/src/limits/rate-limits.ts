import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from '../http/domain-error';
import { Redis } from '../queues/redis';

export interface RateLimit {
  /** Distinguishes the counters of different limits. */
  readonly name: string;
  readonly points: number;
  readonly perSeconds: number;
}

/** Counts per key over all processes. While Redis is away each process counts for itself, at half the limit. */
@Injectable()
export class RateLimits {
  private readonly limiters = new Map<string, RateLimiterRedis>();

  constructor(private readonly redis: Redis) {}

  /**
   * @param key whom to count (an address, a person, an IP address); only a hash of it leaves this process
   * @throws DomainError too-many-requests with `retryAfter` in seconds
   */
  async consume(limit: RateLimit, key: string): Promise<void> {
    const hashed = createHash('sha256').update(key).digest('base64url').slice(0, 22);
    try {
      await this.limiter(limit).consume(hashed);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new DomainError('too-many-requests', { retryAfter: Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000)) });
    }
  }

  private limiter({ name, points, perSeconds }: RateLimit): RateLimiterRedis {
    const known = this.limiters.get(name);
    if (known) return known;
    const keyPrefix = `${this.redis.prefix}:limit:${name}`;
    const insuranceLimiter = new RateLimiterMemory({
      keyPrefix,
      points: Math.max(1, Math.floor(points / 2)),
      duration: perSeconds,
    });
    const made = new RateLimiterRedis({
      storeClient: this.redis.commands,
      keyPrefix,
      points,
      duration: perSeconds,
      insuranceLimiter,
    });
    this.limiters.set(name, made);
    return made;
  }
}
