export type ApiAnswer =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false;
      readonly error_code: number;
      readonly description: string;
      readonly parameters?: { readonly retry_after?: number };
    };

export function done(result: unknown): ApiAnswer {
  return { ok: true, result };
}

export function refusal(error_code: number, description: string): ApiAnswer {
  return { ok: false, error_code, description };
}

export function tooMany(retry_after: number): ApiAnswer {
  return {
    ok: false,
    error_code: 429,
    description: `Too Many Requests: retry after ${retry_after}`,
    parameters: { retry_after },
  };
}
