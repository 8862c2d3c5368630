import { randomBytes } from 'node:crypto';
import { DAY, type FakeClock, HOUR } from './clock.ts';

const ACCESS_LIFE = 25 * HOUR;
const REFRESH_LIFE = 90 * DAY;

/** The token service: refresh tokens work once and rotate, an access token dies when the next one is issued. */
export interface OauthDesk {
  /** What API Explorer would show: a refresh token nobody has used. */
  firstRefreshToken(): string;
  exchange(secretKey: string | undefined, form: URLSearchParams): object;
  /** 0, −216 for a token that is not the current one, −220 for one that has expired. */
  judge(accessToken: string | undefined): number;
  /** The current access token stops working, as when an administrator withdraws it. */
  withdrawAccess(): void;
  /** Every refresh token stops working. */
  withdrawGrant(): void;
  issued(): number;
  /** Every secret this desk has ever handed out. */
  secrets(): readonly string[];
}

export function createOauthDesk(appId: string, appSecret: string, clock: FakeClock): OauthDesk {
  const refreshTokens = new Map<string, number>();
  const secrets: string[] = [];
  let access: { readonly token: string; readonly expiresAt: number } | null = null;
  let issued = 0;

  function secret(prefix: string): string {
    const value = `${prefix}-${randomBytes(24).toString('base64url')}`;
    secrets.push(value);
    return value;
  }

  function newRefreshToken(): string {
    const token = secret('refresh');
    refreshTokens.set(token, clock.now() + REFRESH_LIFE);
    return token;
  }

  return {
    firstRefreshToken: newRefreshToken,
    exchange(secretKey, form) {
      if (secretKey !== appSecret) return failure(-14_004, 'Invalid secret key');
      if (form.get('app_id') !== appId) return failure(-14_002, 'Invalid app id');
      if (form.get('grant_type') !== 'refresh_token') return failure(-14_005, 'Invalid grant type');
      const given = form.get('refresh_token') ?? '';
      const expiresAt = refreshTokens.get(given);
      refreshTokens.delete(given);
      if (expiresAt === undefined || expiresAt <= clock.now())
        return failure(-14_014, 'Invalid refresh token');
      issued += 1;
      access = { token: secret('access'), expiresAt: clock.now() + ACCESS_LIFE };
      return {
        access_token: access.token,
        refresh_token: newRefreshToken(),
        expires_in: String(ACCESS_LIFE / 1_000),
      };
    },
    judge(accessToken) {
      if (access === null || accessToken !== access.token) return -216;
      return access.expiresAt <= clock.now() ? -220 : 0;
    },
    withdrawAccess() {
      access = null;
    },
    withdrawGrant() {
      refreshTokens.clear();
    },
    issued: () => issued,
    secrets: () => secrets,
  };
}

// The numbers of refresh failures are not documented; what is known is that no access_token comes.
function failure(error: number, name: string): object {
  return { error, error_name: name, error_reason: name, ref_doc: 'https://developers.zalo.me/docs' };
}
