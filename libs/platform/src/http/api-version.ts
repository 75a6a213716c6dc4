/** The version of the API: in every answer's API-Version header and in openapi.json. Semantic versioning. */
export const apiVersion = '1.0.0';
export const apiPrefix = 'api/v1';

/** True for addresses that belong to the API, also those without a route. */
export function isApiPath(url: string): boolean {
  return /^\/api(\/|\?|$)/.test(url);
}
