import { createHash } from 'node:crypto';

/** 11 characters, the same for the same subscription and slot. */
export function deliveryIdOf(subscriptionId: string, slot: string): string {
  return createHash('sha256').update(`${subscriptionId} ${slot}`).digest('base64url').slice(0, 11);
}

/**
 * What must stand in a `custom_id` of a delivery's message, so that it is found in its channel.
 * @param part which of the delivery's messages, from 1
 */
export function markOf(deliveryId: string, part: number): string {
  return `${deliveryId}:${String(part)}`;
}

/** By which Discord knows a message that is sent again. */
export function nonceOf(deliveryId: string, part: number): string {
  return `${deliveryId}${String(part)}`;
}
