import { z } from 'zod';

const address = z
  .string()
  .regex(/^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'an address such as topics/new-energy' });

/** Addresses whose file is gone and that lead to another page: content/moved.yaml. */
export const MovedSchema = z
  .record(address, address)
  .describe(
    'From an address whose file was taken away to the one it leads to: commitments/new-energy: topics/new-energy.',
  );
