/** A value that shows as `***` wherever it is printed. */
export interface Hidden {
  reveal(): string;
}

/** What an agency sets up for its Official Account. */
export interface ZaloSettings {
  readonly appId: string;
  /** "Khóa bí mật của ứng dụng", page Cài đặt: for tokens, and the root of the key that signs buttons. */
  readonly appSecret: Hidden;
  readonly oaId: string;
  /** "OA Secret Key", page Webhook: signs events. Another value than `appSecret`. */
  readonly oaSecret: Hidden;
  /** From API Explorer. Of no use once a newer pair is stored, unless somebody got it anew. */
  readonly firstRefreshToken: Hidden;
  /** An approved template for people who have been silent too long; null without one. */
  readonly templateId: string | null;
  /** Origins without a slash at the end. */
  readonly apiRoot: string;
  readonly oauthRoot: string;
}
