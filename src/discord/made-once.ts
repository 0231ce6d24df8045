import { DefaultRestOptions } from 'discord.js';
import type { RESTOptions } from 'discord.js';

/** Messages below the reply to an interaction, for which Discord knows no nonce. */
const FOLLOW_UPS = /\/webhooks\/\d+\/[^/?]+(?:\?|$)/;

/**
 * Makes requests as discord.js does, which tries again what failed or took too long. From that it
 * keeps those that would make a message once more, where the first try made it all the same.
 */
export const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
  if (init.method !== 'POST' || !FOLLOW_UPS.test(url)) {
    return await DefaultRestOptions.makeRequest(url, init);
  }
  try {
    const response = await DefaultRestOptions.makeRequest(url, init);
    if (response.status < 500) return response;
    throw new Error(`Discord said ${String(response.status)}: ${await response.text()}`);
  } catch (cause) {
    throw new Error('whether a follow-up stands is not known', { cause });
  }
};
