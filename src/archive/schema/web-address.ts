import { z } from 'zod';

/** An address of the web: https://across-the-table.example/ */
export const WebAddressSchema = z.url({ protocol: /^https?$/, error: 'an address that begins with https://' });
