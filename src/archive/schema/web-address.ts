import { z } from 'zod';

/** An address of the web: https://across-the-table.example/. One with a user’s name in it shows another site than it leads to. */
export const WebAddressSchema = z
  .url({ protocol: /^https?$/, error: 'an address that begins with https://' })
  .regex(/^[^/]+\/\/[^/?#@]+(?:[/?#]|$)/, { error: 'an address without a user’s name before the site' });
